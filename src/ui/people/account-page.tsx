/** The own account: roles, password, second factor, sessions. */
import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient, send } from '#src/ui/api.ts';
import { isReady, useMe } from '#src/ui/me.ts';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { useGrantWords } from './grant-words.ts';
import { NewPassword, useNewPassword } from './new-password.tsx';
import { ProblemNote } from './problem-note.tsx';
import { ownSessionsQuery } from './queries.ts';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

export function AccountPage() {
  const { t } = useTranslation();
  const words = useGrantWords();
  const me = useMe();
  if (me === undefined) return <Loading />;
  return (
    <div className="account">
      <div className="page-head">
        <h1>{t('account.title')}</h1>
        <span className="page-count">{me.email}</span>
      </div>
      <section className="card" aria-labelledby="own-roles">
        <h2 id="own-roles">{me.name}</h2>
        {me.grants.length === 0 ? (
          <p className="note">{t('account.noRoles')}</p>
        ) : (
          <ul className="chips own-roles" aria-label={t('account.roles')}>
            {me.grants.map((grant) => (
              <li key={words(grant)} className="chip">
                {words(grant)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <SecondFactor on={me.secondFactor} needed={!isReady(me)} />
      <Password />
      <OwnSessions idleMinutes={me.idleMinutes} />
    </div>
  );
}

function Password() {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const next = useNewPassword();
  const change = useMutation({
    mutationFn: () => send('/api/auth/password', { current, next: next.value }),
    onSuccess: () => {
      setCurrent('');
      next.set('', '');
      void queryClient.invalidateQueries(ownSessionsQuery);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <section className="card" aria-labelledby="own-password">
      <h2 id="own-password">{t('account.password')}</h2>
      <form onSubmit={submit} className="account-form">
        <PasswordInput
          label={t('account.current')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPassword password={next} label={t('account.next')} />
        <ProblemNote error={change.error} />
        {change.isSuccess && (
          <p className="note note-good" role="status">
            {t('account.changed')}
          </p>
        )}
        <div>
          <Button type="submit" variant="default" disabled={next.value === null || current === ''} loading={change.isPending}>
            {t('account.change')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function OwnSessions(props: { idleMinutes: number }) {
  const { t } = useTranslation();
  const sessions = useQuery(ownSessionsQuery);
  const end = useMutation({
    mutationFn: (id: string) => send(`/api/auth/sessions/${encodeURIComponent(id)}/end`),
    onSettled: () => queryClient.invalidateQueries(ownSessionsQuery),
  });
  return (
    <section className="card" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t('account.sessions')}</h2>
      <p className="note">{t('account.idle', { minutes: props.idleMinutes })}</p>
      {sessions.isPending && <Loading rows={2} />}
      {sessions.isError && <Failed error={sessions.error} retry={() => void sessions.refetch()} />}
      {sessions.data !== undefined && (
        <Sessions items={sessions.data.items} end={(id) => end.mutate(id)} ending={end.isPending ? end.variables : null} />
      )}
      <ProblemNote error={end.error} />
    </section>
  );
}
