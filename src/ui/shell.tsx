/** The frame of every screen: navigation, banner of the mode, language, colours, help. */
import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconAlertTriangle,
  IconInbox,
  IconKeyboard,
  IconLifebuoy,
  IconListSearch,
  IconMoon,
  IconSun,
  IconWorldSearch,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCounts } from '#src/api/schema/cases.ts';
import { statusQuery } from './api.ts';
import { formatNumber } from './format.ts';
import { setLanguage } from './i18n/i18n.ts';
import icon from './icon.svg';
import { RescueAlarm } from './desk/rescue-alarm.tsx';
import { HelpDialog } from './parts/help-dialog.tsx';
import { useShortcuts } from './shortcuts.ts';

const sum = (counts: CaseCounts['review']) => Object.values(counts).reduce((total, n) => total + n, 0);

export function Shell() {
  const { t } = useTranslation();
  const status = useQuery(statusQuery(5_000));
  const [help, setHelp] = useState(false);
  useShortcuts({ '?': () => setHelp(true) });
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header className="side">
        <div className="brand">
          <img src={icon} alt="" width={26} height={26} />
          <span>{t('product.name')}</span>
        </div>
        <Navigation counts={status.data?.cases} quarantined={status.data?.quarantined} />
        <Tools openHelp={() => setHelp(true)} />
      </header>
      <div className="page">
        {status.data?.mode === 'practice' && (
          <aside className="banner" aria-label={t('shell.practice')}>
            {t('shell.practice')}
          </aside>
        )}
        {status.isError && (
          <aside className="banner banner-error" aria-label={t('shell.offline')} aria-live="polite">
            {t('shell.offline')}
          </aside>
        )}
        <RescueAlarm />
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <HelpDialog opened={help} close={() => setHelp(false)} />
    </div>
  );
}

function Navigation(props: { counts: CaseCounts | undefined; quarantined: number | undefined }) {
  const { t } = useTranslation();
  const queue = useRouterState({
    select: (state) => (state.location.pathname === '/cases' ? (state.location.search as { queue?: string }).queue : undefined),
  });
  return (
    <nav aria-label={t('nav.label')} className="nav">
      <Link
        to="/cases"
        search={{ queue: 'review' }}
        className="nav-item"
        activeProps={{}}
        data-active={queue === 'review' || undefined}
        aria-current={queue === 'review' ? 'page' : undefined}
      >
        <NavContent icon={<IconInbox size={19} aria-hidden />} text={t('nav.review')} count={props.counts && sum(props.counts.review)} />
      </Link>
      <Link
        to="/cases"
        search={{ queue: 'rescue' }}
        className="nav-item"
        activeProps={{}}
        data-active={queue === 'rescue' || undefined}
        aria-current={queue === 'rescue' ? 'page' : undefined}
      >
        <NavContent
          icon={<IconLifebuoy size={19} aria-hidden />}
          text={t('nav.rescue')}
          count={props.counts && sum(props.counts.rescue)}
          urgent
        />
      </Link>
      <Link
        to="/sources"
        search={{ days: 7 }}
        className="nav-item"
        activeOptions={{ includeSearch: false }}
        activeProps={{ 'data-active': true }}
      >
        <NavContent icon={<IconWorldSearch size={19} aria-hidden />} text={t('nav.sources')} short={t('nav.sourcesShort')} />
      </Link>
      <Link to="/errors" className="nav-item" activeProps={{ 'data-active': true }}>
        <NavContent
          icon={<IconAlertTriangle size={19} aria-hidden />}
          text={t('nav.errors')}
          short={t('nav.errorsShort')}
          count={props.quarantined}
        />
      </Link>
      <Link to="/signals" className="nav-item" activeProps={{ 'data-active': true }}>
        <NavContent icon={<IconListSearch size={19} aria-hidden />} text={t('nav.signals')} short={t('nav.signalsShort')} />
      </Link>
    </nav>
  );
}

function NavContent(props: { icon: ReactNode; text: string; short?: string; count?: number | undefined; urgent?: boolean }) {
  return (
    <>
      {props.icon}
      <span className="nav-long">{props.text}</span>
      <span className="nav-short">{props.short ?? props.text}</span>
      {props.count !== undefined && props.count > 0 && (
        <span className="nav-count" data-urgent={props.urgent || undefined}>
          {formatNumber(props.count)}
        </span>
      )}
    </>
  );
}

function Tools(props: { openHelp: () => void }) {
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
    </div>
  );
}
