/** The end of a session while a page is open: told beforehand, and mended over the page, so that nothing typed is lost. */
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#src/api/schema/me.ts';
import { meQuery, queryClient } from '#src/ui/api.ts';
import { actNow, lastActiveRequest } from '#src/ui/presence.ts';
import { PracticeRoles } from './practice-roles.tsx';
import { signInOptionsQuery, signOut } from './queries.ts';
import { SignInForm } from './sign-in-form.tsx';

// the server lengthens a session when the last time is half a minute ago or more: it may end that much earlier
const warnMs = 150_000;

/** Asks to sign in again as the same person; the page below stays as it is. */
export function SignInAgain(props: { me: Me }) {
  const { t } = useTranslation();
  const options = useQuery(signInOptionsQuery);
  const mine = options.data?.practice.filter((account) => account.email === props.me.email) ?? [];
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} title={t('signIn.expiredTitle')} centered returnFocus zIndex={400}>
      <p className="note">{t('signIn.expiredHint')}</p>
      {mine.length > 0 && <PracticeRoles accounts={mine} done={() => undefined} />}
      <SignInForm email={props.me.email} done={() => undefined} />
      <p className="sign-in-other">
        <Button variant="subtle" size="compact-sm" onClick={() => void signOut()}>
          {t('signIn.other')}
        </Button>
      </p>
    </Modal>
  );
}

/** Says two minutes beforehand that the session ends, with a button to stay. Any key or click keeps it too. */
export function IdleWarning(props: { idleMinutes: number }) {
  const { t } = useTranslation();
  const [near, setNear] = useState(false);
  useEffect(() => {
    const look = () => setNear(Date.now() > lastActiveRequest() + props.idleMinutes * 60_000 - warnMs);
    const timer = setInterval(look, 5_000);
    return () => clearInterval(timer);
  }, [props.idleMinutes]);
  if (!near) return null;
  const stay = async () => {
    actNow();
    await queryClient.refetchQueries(meQuery);
    setNear(false);
  };
  return (
    <div className="idle-warning card" role="alert">
      <p>{t('signIn.idle')}</p>
      <Button size="compact-md" onClick={() => void stay()}>
        {t('signIn.stay')}
      </Button>
    </div>
  );
}
