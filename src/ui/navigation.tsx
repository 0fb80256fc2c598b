/** The ways to all screens, those that the person may open. On a phone the first four stand below, the rest behind a button. */
import { Drawer } from '@mantine/core';
import {
  IconAdjustments,
  IconAlertTriangle,
  IconBuildingBank,
  IconChecklist,
  IconDots,
  IconFileReport,
  IconHistory,
  IconInbox,
  IconLifebuoy,
  IconListSearch,
  IconMailForward,
  IconMessageReport,
  type Icon,
  IconUsers,
  IconWorldSearch,
} from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCounts } from '#src/api/schema/cases.ts';
import type { TakedownCounts } from '#src/api/schema/takedowns.ts';
import type { Permission } from '#src/domain/access.ts';
import { formatNumber } from './format.ts';
import { useMay } from './me.ts';

type Group = 'work' | 'results' | 'system';
type Item = {
  id:
    | 'review'
    | 'rescue'
    | 'tips'
    | 'takedowns'
    | 'reports'
    | 'labels'
    | 'rules'
    | 'sources'
    | 'errors'
    | 'signals'
    | 'setup'
    | 'people'
    | 'audit';
  short?:
    | 'takedownsShort'
    | 'reportsShort'
    | 'labelsShort'
    | 'rulesShort'
    | 'sourcesShort'
    | 'errorsShort'
    | 'signalsShort'
    | 'setupShort'
    | 'auditShort';
  group: Group;
  needs: Permission;
  to: string;
  search?: Record<string, string | number>;
  icon: Icon;
};

const items: readonly Item[] = [
  { id: 'review', group: 'work', needs: 'case.read', to: '/cases', search: { queue: 'review' }, icon: IconInbox },
  { id: 'rescue', group: 'work', needs: 'rescue.read', to: '/cases', search: { queue: 'rescue' }, icon: IconLifebuoy },
  { id: 'tips', group: 'work', needs: 'tip.read', to: '/tips', icon: IconMessageReport },
  { id: 'takedowns', short: 'takedownsShort', group: 'work', needs: 'takedown.read', to: '/takedowns', icon: IconMailForward },
  { id: 'reports', short: 'reportsShort', group: 'results', needs: 'report.read', to: '/reports', icon: IconFileReport },
  { id: 'labels', short: 'labelsShort', group: 'results', needs: 'label.read', to: '/labels', icon: IconChecklist },
  { id: 'rules', short: 'rulesShort', group: 'system', needs: 'rules.read', to: '/rules', icon: IconAdjustments },
  { id: 'people', group: 'system', needs: 'people.manage', to: '/people', icon: IconUsers },
  { id: 'audit', short: 'auditShort', group: 'system', needs: 'audit.read', to: '/audit', icon: IconHistory },
  { id: 'setup', short: 'setupShort', group: 'system', needs: 'setup.read', to: '/setup', icon: IconBuildingBank },
  {
    id: 'sources',
    short: 'sourcesShort',
    group: 'system',
    needs: 'source.read',
    to: '/sources',
    search: { days: 7 },
    icon: IconWorldSearch,
  },
  { id: 'errors', short: 'errorsShort', group: 'system', needs: 'source.read', to: '/errors', icon: IconAlertTriangle },
  { id: 'signals', short: 'signalsShort', group: 'system', needs: 'product.read', to: '/signals', icon: IconListSearch },
];
const groups: readonly Group[] = ['work', 'results', 'system'];
const onPhone = 4;

const sum = (counts: CaseCounts['review']) => Object.values(counts).reduce((total, n) => total + n, 0);

type Counts = { cases: CaseCounts | undefined; quarantined: number | undefined; takedowns: TakedownCounts | undefined };

/** The main navigation. */
export function Navigation(props: Counts) {
  const { t } = useTranslation();
  const may = useMay();
  const [more, setMore] = useState(false);
  const mine = items.filter((item) => may(item.needs));
  const below = mine.length > onPhone + 1 ? mine.slice(0, onPhone) : mine;
  return (
    <>
      <nav aria-label={t('nav.label')} className="nav">
        {groups.map((group) => {
          const shown = mine.filter((item) => item.group === group);
          return shown.length === 0 ? null : (
            <div key={group} className="nav-group">
              <p className="nav-title">{t(`nav.${group}`)}</p>
              {shown.map((item) => (
                <NavItem key={item.id} item={item} counts={props} below={below.includes(item)} />
              ))}
            </div>
          );
        })}
        {mine.length > below.length && (
          <button type="button" className="nav-item nav-more" aria-expanded={more} onClick={() => setMore(true)}>
            <IconDots size={19} aria-hidden />
            <span>{t('nav.more')}</span>
          </button>
        )}
      </nav>
      <Drawer
        opened={more}
        onClose={() => setMore(false)}
        position="bottom"
        size={430}
        title={t('nav.more')}
        closeButtonProps={{ 'aria-label': t('keys.close') }}
      >
        <div className="nav-drawer" onClickCapture={() => setMore(false)}>
          {mine
            .filter((item) => !below.includes(item))
            .map((item) => (
              <NavItem key={item.id} item={item} counts={props} below={false} />
            ))}
        </div>
      </Drawer>
    </>
  );
}

function NavItem(props: { item: Item; counts: Counts; below: boolean }) {
  const { t } = useTranslation();
  const { item, counts } = props;
  const active = useRouterState({
    select: ({ location }) => {
      if (item.to !== '/cases') return location.pathname === item.to || location.pathname.startsWith(`${item.to}/`);
      return location.pathname === '/cases' && (location.search as { queue?: string }).queue === item.search?.['queue'];
    },
  });
  const count = countOf(item.id, counts);
  return (
    <Link
      // the screens are spread over the folders of the desks; a way that has none yet says so itself
      to={item.to as '/cases'}
      search={(item.search ?? {}) as { queue: 'review' }}
      className="nav-item"
      activeProps={{}}
      data-active={active || undefined}
      data-below={props.below || undefined}
      aria-current={active ? 'page' : undefined}
    >
      <item.icon size={19} aria-hidden />
      <span className="nav-long">{t(`nav.${item.id}`)}</span>
      <span className="nav-short">{t(`nav.${item.short ?? item.id}`)}</span>
      {count !== undefined && count > 0 && (
        <span className="nav-count" data-urgent={item.id === 'rescue' || item.id === 'takedowns' || undefined}>
          {formatNumber(count)}
        </span>
      )}
    </Link>
  );
}

function countOf(id: Item['id'], counts: Counts): number | undefined {
  if (id === 'errors') return counts.quarantined;
  // what is late, and what was sent before the case became a rescue
  if (id === 'takedowns') return counts.takedowns === undefined ? undefined : counts.takedowns.overdue + counts.takedowns.recall;
  if (counts.cases === undefined) return undefined;
  return id === 'review' || id === 'rescue' ? sum(counts.cases[id]) : undefined;
}
