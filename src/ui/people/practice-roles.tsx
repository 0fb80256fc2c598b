/** One button a role: practice mode only. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SignInOptions } from '#src/api/schema/account.ts';
import { wordOf } from '#src/ui/words.ts';
import { ProblemNote } from './problem-note.tsx';
import { signIn, startSession } from './queries.ts';

type Account = SignInOptions['practice'][number];

export function PracticeRoles(props: { accounts: readonly Account[]; done: () => void }) {
  const { t } = useTranslation();
  const attempt = useMutation({
    mutationFn: async (account: Account) => {
      await signIn(account.email, account.password);
      await startSession();
    },
    onSuccess: props.done,
  });
  const elsewhere = (account: Account) => account.email.startsWith('officer-elsewhere@');
  return (
    <section className="practice-roles" aria-labelledby="practice-roles">
      <h2 id="practice-roles">{t('signIn.practiceTitle')}</h2>
      <p className="note">{t('signIn.practiceHint')}</p>
      <div className="role-buttons">
        {props.accounts.map((account) => (
          <Button
            key={account.email}
            variant="default"
            data-role={account.email.split('@')[0]}
            loading={attempt.isPending && attempt.variables.email === account.email}
            disabled={attempt.isPending}
            onClick={() => attempt.mutate(account)}
          >
            {elsewhere(account) ? t('signIn.elsewhere') : wordOf('role', account.role)}
          </Button>
        ))}
      </div>
      <ProblemNote error={attempt.error} />
    </section>
  );
}
