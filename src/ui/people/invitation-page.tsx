/** Where an invitation leads: the password is chosen here, and the session begins. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams, useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationFor, SignInAnswer } from '#src/api/schema/account.ts';
import { RequestProblem, send } from '#src/ui/api.ts';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { NewPassword, useNewPassword } from './new-password.tsx';
import { ProblemNote } from './problem-note.tsx';
import { startSession } from './queries.ts';

// a token of another form is no link of ours: the server refuses it as a bad request
const isVoid = (error: unknown) => error instanceof RequestProblem && ['invitation-void', 'bad-request'].includes(error.code);

export function InvitationPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/invitation/$token' });
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => send<InvitationFor>('/api/auth/invitation', { token }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return (
    <div className="sign-in">
      <div className="card sign-in-card">
        {invitation.isPending && <Loading rows={2} />}
        {invitation.isError &&
          (isVoid(invitation.error) ? (
            <>
              <h1>{t('invitation.void')}</h1>
              <p className="note">{t('invitation.voidHint')}</p>
              <Link to="/sign-in">{t('signIn.title')}</Link>
            </>
          ) : (
            <Failed error={invitation.error} retry={() => void invitation.refetch()} />
          ))}
        {invitation.data !== undefined && <Accept token={token} invitation={invitation.data} />}
      </div>
    </div>
  );
}

function Accept(props: { token: string; invitation: InvitationFor }) {
  const { t } = useTranslation();
  const router = useRouter();
  const password = useNewPassword();
  const accept = useMutation({
    mutationFn: () => send<SignInAnswer>('/api/auth/invitation/accept', { token: props.token, password: password.value }),
    onSuccess: async (answer) => {
      if (answer.next === 'second-factor') return router.history.replace('/sign-in');
      await startSession();
      return router.history.replace('/');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate();
  };
  return (
    <form onSubmit={submit} className="sign-in-form">
      <h1>{t('invitation.title')}</h1>
      <p className="note">{t('invitation.hint', { name: props.invitation.name, email: props.invitation.email })}</p>
      {/* password keepers store the account name with the new password */}
      <input type="hidden" name="username" autoComplete="username" value={props.invitation.email} readOnly />
      <NewPassword password={password} label={t('invitation.password')} />
      <ProblemNote error={accept.error} />
      <Button type="submit" disabled={password.value === null} loading={accept.isPending} fullWidth>
        {t('invitation.submit')}
      </Button>
    </form>
  );
}
