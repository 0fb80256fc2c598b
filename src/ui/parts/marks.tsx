/** Small signs used on several screens: level, forms, times, the label of the machine. */
import { IconLifebuoy, IconRobot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Band, Form } from '#src/api/schema/codes.ts';
import { formatExact, formatRelative } from '#src/ui/format.ts';
import { wordOf } from '#src/ui/words.ts';
import { useNow } from './now.ts';

/** Level as word, colour and number of bars: never colour alone. */
export function BandMark(props: { band: Band }) {
  useTranslation();
  const bars = { 'very-high': 4, high: 3, medium: 2, low: 1 }[props.band];
  return (
    <span className="band" data-band={props.band}>
      <span className="band-bars" aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} data-on={bar <= bars || undefined} />
        ))}
      </span>
      {wordOf('band', props.band)}
    </span>
  );
}

/** A cry for help. Its risk says nothing of its urgency, so neither number nor level stands beside it. */
export function HelpMark() {
  useTranslation();
  return (
    <span className="band help-mark" data-band="very-high">
      <IconLifebuoy size={18} aria-hidden />
      {wordOf('stance', 'help')}
    </span>
  );
}

export function FormChips(props: { forms: readonly Form[] }) {
  const { t } = useTranslation();
  if (props.forms.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('list.form')}>
      {props.forms.map((form) => (
        <li key={form} className="chip">
          {wordOf('form', form)}
        </li>
      ))}
    </ul>
  );
}

/** Relative time; the exact one on hover and for screen readers. */
export function TimeText(props: { at: string }) {
  useTranslation();
  const now = useNow();
  // the shared time is up to fifteen seconds old: what just happened is not told as of the future
  const at = new Date(props.at).getTime();
  const shown = at > now && at - now < 60_000 ? at : now;
  const exact = formatExact(props.at);
  return (
    <time dateTime={props.at} title={exact}>
      {formatRelative(props.at, shown)}
    </time>
  );
}

/** Stands wherever a score is shown. */
export function MachineNote() {
  const { t } = useTranslation();
  return (
    <p className="machine">
      <IconRobot size={15} aria-hidden />
      {t('shell.machine')}
    </p>
  );
}
