/**
 * The frame of every screen: navigation, banner of the mode, who is signed in, language, colours, help. Without a session
 * it leads to the sign-in page; a session that ends over an open page is begun again there.
 */
import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconKeyboard, IconMoon, IconSun } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#src/api/schema/me.ts';
import { meQuery, RequestProblem, statusQuery } from './api.ts';
import { setLanguage } from './i18n/i18n.ts';
import icon from './icon.svg';
import { RescueAlarm } from './desk/rescue-alarm.tsx';
import { isReady } from './me.ts';
import { Navigation } from './navigation.tsx';
import { HelpDialog } from './parts/help-dialog.tsx';
import { Failed, Loading } from './parts/states.tsx';
import { IdleWarning, SignInAgain } from './people/session-end.tsx';
import { UserMenu } from './people/user-menu.tsx';
import { takedownCountsQuery } from './takedown/queries.ts';
import { useShortcuts } from './shortcuts.ts';

const isSignedOut = (error: unknown) => error instanceof RequestProblem && error.code === 'not-signed-in';

export function Shell() {
  const { pathname, href } = useRouterState({ select: ({ location }) => ({ pathname: location.pathname, href: location.href }) });
  const open = pathname === '/sign-in' || pathname.startsWith('/invitation/');
  const me = useQuery({ ...meQuery, enabled: !open });
  if (open)
    return (
      <BareFrame>
        <Outlet />
      </BareFrame>
    );
  if (me.data !== undefined) return <SignedInFrame me={me.data} ended={me.isError && isSignedOut(me.error)} pathname={pathname} />;
  if (me.isError && isSignedOut(me.error)) return <Navigate to="/sign-in" search={href === '/' ? {} : { next: href }} replace />;
  return <BareFrame>{me.isError ? <Failed error={me.error} retry={() => void me.refetch()} /> : <Loading rows={4} />}</BareFrame>;
}

function BareFrame(props: { children: ReactNode }) {
  return (
    <div className="bare">
      <header className="bare-head">
        <Brand />
        <Tools />
      </header>
      <main id="main" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  );
}

function SignedInFrame(props: { me: Me; ended: boolean; pathname: string }) {
  const { t } = useTranslation();
  const { me, ended } = props;
  const ready = isReady(me);
  const status = useQuery({ ...statusQuery(5_000), enabled: ready && !ended });
  const requests = useQuery({ ...takedownCountsQuery, enabled: ready && !ended && me.permissions.includes('takedown.read') });
  const [help, setHelp] = useState(false);
  useShortcuts({ '?': () => setHelp(true) });
  if (!ready && props.pathname !== '/account') return <Navigate to="/account" replace />;
  const offline = status.isError && !isSignedOut(status.error);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      {/* no header: a dialog brings its own, and a page has one */}
      <section className="side" aria-label={t('product.name')}>
        <Brand />
        {ready && <Navigation cases={status.data?.cases} quarantined={status.data?.quarantined} takedowns={requests.data} />}
        <div className="side-foot">
          <UserMenu me={me} />
          <Tools openHelp={() => setHelp(true)} />
          {me.mode === 'live' && <p className="secrets">{t('shell.live')}</p>}
        </div>
      </section>
      <div className="page">
        {me.mode === 'practice' && (
          <aside className="banner" aria-label={t('shell.practice')}>
            {t('shell.practice')}
          </aside>
        )}
        {offline && (
          <aside className="banner banner-error" aria-label={t('shell.offline')} aria-live="polite">
            {t('shell.offline')}
          </aside>
        )}
        {ready && <RescueAlarm />}
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <HelpDialog opened={help} close={() => setHelp(false)} />
      {ended ? <SignInAgain me={me} /> : <IdleWarning idleMinutes={me.idleMinutes} />}
    </div>
  );
}

function Brand() {
  const { t } = useTranslation();
  return (
    <div className="brand">
      <img src={icon} alt="" width={26} height={26} />
      <span>{t('product.name')}</span>
    </div>
  );
}

function Tools(props: { openHelp?: () => void }) {
  const { t, i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = i18n.language === 'en' ? 'vi' : 'en';
  const themeLabel = scheme === 'dark' ? t('shell.light') : t('shell.dark');
  return (
    <div className="tools">
      <Button size="compact-sm" variant="default" lang={other} onClick={() => void setLanguage(other)}>
        {t('shell.switchLanguage')}
      </Button>
      <ActionIcon
        variant="default"
        size={26}
        aria-label={themeLabel}
        title={themeLabel}
        onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
      >
        {scheme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />}
      </ActionIcon>
      {props.openHelp !== undefined && (
        <ActionIcon
          variant="default"
          size={26}
          aria-label={t('shell.keys')}
          title={`${t('shell.keys')} (?)`}
          onClick={props.openHelp}
          className="keys-button"
        >
          <IconKeyboard size={16} />
        </ActionIcon>
      )}
    </div>
  );
}
