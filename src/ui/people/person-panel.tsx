/** One person: roles, link, state, sessions, each with what may be done about it. */
import { Button, Drawer } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewInvitation, PersonDetail } from '#src/api/schema/people.ts';
import type { Grant } from '#src/domain/access.ts';
import { formatShort } from '#src/ui/format.ts';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { GrantFields, isWhole, useFirstGrant } from './grant-fields.tsx';
import { useGrantWords } from './grant-words.ts';
import { InvitationLink } from './invitation-link.tsx';
import { PersonState } from './person-state.tsx';
import { ProblemNote } from './problem-note.tsx';
import { personQuery, sendPeople } from './queries.ts';
import { Sessions } from './sessions.tsx';

export function PersonPanel(props: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const person = useQuery(personQuery(props.id));
  return (
    <Drawer
      opened
      onClose={props.close}
      position="right"
      size="lg"
      title={person.data?.name ?? t('people.details')}
      closeButtonProps={{ 'aria-label': t('people.close') }}
    >
      {person.isPending && <Loading rows={3} />}
      {person.isError && <Failed error={person.error} retry={() => void person.refetch()} />}
      {person.data !== undefined && <Panel person={person.data} />}
    </Drawer>
  );
}

function Panel(props: { person: PersonDetail }) {
  const { t } = useTranslation();
  const { person } = props;
  const path = `/api/people/${encodeURIComponent(person.id)}`;
  const act = useMutation({ mutationFn: (step: { path: string; body?: unknown }) => sendPeople(`${path}/${step.path}`, step.body) });
  const pending = act.isPending ? act.variables.path : null;
  return (
    <div className="person">
      <p className="note">{person.email}</p>
      <PersonState person={person} />
      {person.own && <p className="note note-bad">{t('people.self')}</p>}
      <ProblemNote error={act.error} />
      <Roles person={person} revoke={(id) => act.mutate({ path: `roles/${id}/revoke` })} pending={pending} />
      {!person.own && <Access person={person} act={(step, body) => act.mutate({ path: step, body })} pending={pending} />}
      <h3>{t('people.sessions')}</h3>
      <Sessions
        items={person.sessions}
        end={(id) => act.mutate({ path: `sessions/${encodeURIComponent(id)}/end` })}
        ending={pending?.startsWith('sessions/') === true ? (pending.split('/')[1] ?? null) : null}
      />
    </div>
  );
}

function Roles(props: { person: PersonDetail; revoke: (id: string) => void; pending: string | null }) {
  const { t } = useTranslation();
  const words = useGrantWords();
  const { person } = props;
  const [adding, setAdding] = useState(false);
  return (
    <>
      <h3>{t('people.roles')}</h3>
      <ul className="held">
        {person.grants.map((grant) => (
          <li key={grant.id}>
            <span>
              {words(grant)} <span className="note">{t('people.from', { at: formatShort(grant.grantedAt) })}</span>
            </span>
            {!person.own && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconX size={14} />}
                loading={props.pending === `roles/${grant.id}/revoke`}
                aria-label={t('people.removeRole', { role: words(grant) })}
                onClick={() => props.revoke(grant.id)}
              >
                {t('people.removeRole', { role: '' }).trim()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!person.own && !adding && (
        <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
          {t('people.addRole')}
        </Button>
      )}
      {adding && <AddRole id={person.id} close={() => setAdding(false)} />}
      {person.earlier.length > 0 && (
        <details className="earlier">
          <summary>{t('people.history')}</summary>
          <ul>
            {person.earlier.map((grant) => (
              <li key={grant.id} className="note">
                {words(grant)}: {t('people.until', { from: formatShort(grant.grantedAt), until: formatShort(grant.revokedAt) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function AddRole(props: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const first = useFirstGrant();
  const [chosen, setChosen] = useState<Grant | null>(null);
  const grant = chosen ?? first;
  const add = useMutation({
    mutationFn: () => sendPeople(`/api/people/${encodeURIComponent(props.id)}/roles`, grant),
    onSuccess: props.close,
  });
  return (
    <div className="add-role">
      <GrantFields grant={grant} set={setChosen} />
      <ProblemNote error={add.error} />
      <div className="dialog-foot">
        <Button size="compact-md" variant="default" onClick={props.close}>
          {t('people.cancel')}
        </Button>
        <Button size="compact-md" loading={add.isPending} disabled={!isWhole(grant)} onClick={() => add.mutate()}>
          {t('people.grant')}
        </Button>
      </div>
    </div>
  );
}

function Access(props: { person: PersonDetail; act: (step: string, body?: unknown) => void; pending: string | null }) {
  const { t } = useTranslation();
  const { person, act, pending } = props;
  const [asking, setAsking] = useState(false);
  const invite = useMutation({ mutationFn: () => sendPeople<NewInvitation>(`/api/people/${encodeURIComponent(person.id)}/invitation`) });
  return (
    <>
      <h3>{t('people.state')}</h3>
      <div className="person-acts">
        {person.active && (
          <Button size="compact-md" variant="default" loading={invite.isPending} onClick={() => invite.mutate()}>
            {t('people.reinvite')}
          </Button>
        )}
        {person.invitedUntil !== null && (
          <Button size="compact-md" variant="default" loading={pending === 'invitation/revoke'} onClick={() => act('invitation/revoke')}>
            {t('people.revokeInvitation')}
          </Button>
        )}
        {person.lockedUntil !== null && (
          <Button size="compact-md" variant="default" loading={pending === 'unlock'} onClick={() => act('unlock')}>
            {t('people.unlock')}
          </Button>
        )}
        {person.secondFactor && (
          <Button
            size="compact-md"
            variant="default"
            loading={pending === 'second-factor/reset'}
            title={t('people.resetSecondHint')}
            onClick={() => act('second-factor/reset')}
          >
            {t('people.resetSecond')}
          </Button>
        )}
        {person.active && !asking && (
          <Button size="compact-md" variant="outline" color="red" onClick={() => setAsking(true)}>
            {t('people.switchOff')}
          </Button>
        )}
        {!person.active && (
          <Button size="compact-md" variant="default" loading={pending === 'active'} onClick={() => act('active', { active: true })}>
            {t('people.switchOn')}
          </Button>
        )}
      </div>
      {person.active && asking && (
        <div className="note note-bad ask" role="alert">
          <p>{t('people.confirmOff', { name: person.name })}</p>
          <div className="dialog-foot">
            <Button size="compact-md" variant="default" onClick={() => setAsking(false)}>
              {t('people.cancel')}
            </Button>
            <Button
              size="compact-md"
              color="red"
              loading={pending === 'active'}
              onClick={() => {
                act('active', { active: false });
                setAsking(false);
              }}
            >
              {t('people.switchOff')}
            </Button>
          </div>
        </div>
      )}
      <ProblemNote error={invite.error} />
      {invite.data !== undefined && <InvitationLink invitation={invite.data} name={person.name} />}
    </>
  );
}
