/** Sessions of a person as a list, each with its end. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Session } from '#src/api/schema/account.ts';
import { TimeText } from '#src/ui/parts/marks.tsx';
import { browserName } from './browser-name.ts';

export function Sessions(props: { items: readonly Session[]; end: (id: string) => void; ending: string | null }) {
  const { t } = useTranslation();
  if (props.items.length === 0) return <p className="note">{t('account.none')}</p>;
  return (
    <ul className="sessions">
      {props.items.map((session) => (
        <li key={session.id} className="session">
          <div>
            <p>
              <strong>{browserName(session.browser) ?? t('state.unknown')}</strong>{' '}
              {session.own && <span className="chip">{t('account.own')}</span>}
            </p>
            <p className="note">
              {t('account.started')}: <TimeText at={session.startedAt} /> · {t('account.seen')}: <TimeText at={session.lastSeenAt} />
              {session.address !== null && (
                <>
                  {' '}
                  · {t('account.address')}: {session.address}
                </>
              )}
            </p>
          </div>
          {!session.own && (
            <Button
              size="compact-sm"
              variant="default"
              loading={props.ending === session.id}
              aria-label={`${t('account.end')}: ${browserName(session.browser) ?? ''} ${session.startedAt}`}
              onClick={() => props.end(session.id)}
            >
              {t('account.end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
