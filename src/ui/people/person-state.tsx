import { useTranslation } from 'react-i18next';
import type { PersonEntry } from '#src/api/schema/people.ts';
import { formatShort } from '#src/ui/format.ts';

/** Active, off, invited, shut: as words, never colour alone. */
export function PersonState(props: { person: PersonEntry }) {
  const { t } = useTranslation();
  const { person } = props;
  return (
    <span className="person-state">
      <span className={person.active ? 'chip' : 'state'}>
        {!person.active ? t('people.off') : person.hasPassword ? t('people.active') : t('people.invited')}
      </span>
      {person.lockedUntil !== null && (
        <span className="state state-rescue">{t('people.locked', { at: formatShort(person.lockedUntil) })}</span>
      )}
      {person.active && person.invitedUntil !== null && (
        <span className="note">{t('people.invitedUntil', { at: formatShort(person.invitedUntil) })}</span>
      )}
      {person.active && person.hasPassword && (
        <span className="note">{t(person.secondFactor ? 'people.secondOn' : 'people.secondOff')}</span>
      )}
    </span>
  );
}
