/** How versions and hunts are named and told of. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Hunt, RuleSetSummary } from '#src/api/schema/rules.ts';
import { fullDay } from '#src/domain/vietnam-time.ts';
import { formatNumber } from '#src/ui/format.ts';
import { wordOf } from '#src/ui/words.ts';

/** The title of a version; a shipped one is named by its day. */
export function useSetName(): (set: { version: string; title: string }) => string {
  const { t } = useTranslation();
  return ({ version, title }) => {
    if (title !== '') return title;
    return /^\d{4}-\d{2}-\d{2}/u.test(version) ? t('rules.shippedName', { day: fullDay(version.slice(0, 10)) }) : version;
  };
}

/** A version by its name, leading to its screen. */
export function SetLink(props: { set: { version: string; title: string } }) {
  const name = useSetName();
  return (
    <Link to="/rules/sets/$version" params={{ version: props.set.version }}>
      {name(props.set)}
    </Link>
  );
}

/** A version by its code, or by its title where that is known. */
export function VersionCode(props: { version: string; titles?: ReadonlyMap<string, string> }) {
  const { version, titles } = props;
  const name = useSetName();
  const title = titles?.get(version);
  return (
    <Link to="/rules/sets/$version" params={{ version }} className="rules-code" title={version}>
      {title === undefined ? <code>{version}</code> : name({ version, title })}
    </Link>
  );
}

/** Says that a version is live or in shadow. */
export function RoleMark(props: { set: Pick<RuleSetSummary, 'role'> }) {
  useTranslation();
  return props.set.role === null ? null : (
    <span className="chip" data-role={props.set.role}>
      {wordOf('ruleRole', props.set.role)}
    </span>
  );
}

/** How many postings would change, by kind. */
export function Tally(props: { kinds: Hunt['kinds'] }) {
  const { t } = useTranslation();
  const { kinds } = props;
  return (
    <span className="rules-tally">
      {t('rules.tally', { fresh: formatNumber(kinds.new), gone: formatNumber(kinds.gone), moved: formatNumber(kinds.moved) })}
    </span>
  );
}
