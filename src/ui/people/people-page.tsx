/** Everybody who may come in. */
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonEntry } from '#src/api/schema/people.ts';
import { TimeText } from '#src/ui/parts/marks.tsx';
import { Empty, Failed, Loading, More } from '#src/ui/parts/states.tsx';
import { AddPerson } from './add-person.tsx';
import { useGrantWords } from './grant-words.ts';
import { PersonPanel } from './person-panel.tsx';
import { PersonState } from './person-state.tsx';
import { peopleQuery } from './queries.ts';

export function PeoplePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { person } = useSearch({ from: '/people' });
  const [find, setFind] = useState('');
  const [asked] = useDebouncedValue(find.trim(), 250);
  const [adding, setAdding] = useState(false);
  const people = useInfiniteQuery(peopleQuery(asked));
  const rows = people.data?.pages.flatMap((page) => page.items) ?? [];
  const open = (id: string | undefined) => void navigate({ to: '/people', search: id === undefined ? {} : { person: id } });
  return (
    <>
      <div className="page-head">
        <h1>{t('people.title')}</h1>
        <Button className="head-act" size="compact-md" leftSection={<IconUserPlus size={16} />} onClick={() => setAdding(true)}>
          {t('people.add')}
        </Button>
      </div>
      <p className="page-hint">{t('people.hint')}</p>
      <TextInput
        className="find"
        aria-label={t('people.find')}
        placeholder={t('people.find')}
        value={find}
        maxLength={100}
        onChange={(event) => setFind(event.currentTarget.value)}
      />
      {people.isPending && <Loading />}
      {people.isError && <Failed error={people.error} retry={() => void people.refetch()} />}
      {people.data !== undefined && rows.length === 0 && <Empty title={t('people.empty')} hint={t('people.emptyHint')} />}
      {rows.length > 0 && (
        <div className="card people-card">
          <table className="table people-table">
            <thead>
              <tr>
                <th scope="col">{t('people.name')}</th>
                <th scope="col">{t('people.roles')}</th>
                <th scope="col">{t('people.state')}</th>
                <th scope="col">{t('people.lastSeen')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} person={row} open={() => open(row.id)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More query={people} />
      {adding && <AddPerson close={() => setAdding(false)} />}
      {person !== undefined && <PersonPanel id={person} close={() => open(undefined)} />}
    </>
  );
}

function Row(props: { person: PersonEntry; open: () => void }) {
  const { t } = useTranslation();
  const words = useGrantWords();
  const { person } = props;
  return (
    <tr data-off={!person.active || undefined}>
      <td>
        <button type="button" className="row-link" aria-label={t('people.open', { name: person.name })} onClick={props.open}>
          {person.name}
        </button>
        <small>{person.email}</small>
      </td>
      <td>
        {person.grants.map((grant) => (
          <span key={grant.id} className="held-line">
            {words(grant)}
          </span>
        ))}
      </td>
      <td>
        <PersonState person={person} />
      </td>
      <td>{person.lastSignInAt === null ? t('people.never') : <TimeText at={person.lastSignInAt} />}</td>
    </tr>
  );
}
