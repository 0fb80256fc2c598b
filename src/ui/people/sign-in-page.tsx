/** Signing in. Practice shows a button for every role first. */
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { localPath } from './local-path.ts';
import { PracticeRoles } from './practice-roles.tsx';
import { signInOptionsQuery } from './queries.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const options = useQuery(signInOptionsQuery);
  const go = () => router.history.replace(localPath(next));
  return (
    <div className="sign-in">
      <div className="card sign-in-card">
        <h1>{t('signIn.title')}</h1>
        <p className="note">{t('product.about')}</p>
        {options.isPending && <Loading rows={3} />}
        {options.isError && <Failed error={options.error} retry={() => void options.refetch()} />}
        {options.data !== undefined && (
          <>
            {options.data.practice.length > 0 && <PracticeRoles accounts={options.data.practice} done={go} />}
            {options.data.practice.length > 0 && <h2 className="sign-in-or">{t('signIn.withPassword')}</h2>}
            <SignInForm done={go} />
            {options.data.mode === 'live' && (
              <div className="sign-in-notes">
                <p>{t('signIn.live')}</p>
                <p>{t('signIn.secret')}</p>
              </div>
            )}
          </>
        )}
      </div>
    </div>
  );
}
