/** A role to be given, with where it reaches. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Grant, type Role, roles } from '#src/domain/access.ts';
import { provinceCodes } from '#src/domain/provinces.ts';
import { provinceName, wordOf } from '#src/ui/words.ts';
import { peopleOptionsQuery } from './queries.ts';

const asRole = (value: string): Role => roles.find((role) => role === value) ?? 'officer';

/** A first value of the fields. */
export const emptyGrant: Grant = { role: 'officer', province: null, commune: null, agency: null };

/** True when nothing is missing: a commune or an agency with its role, and their province. */
export function isWhole(grant: Grant): boolean {
  if (grant.role === 'commune') return grant.province !== null && /^\d{5}$/u.test(grant.commune ?? '');
  if (grant.role === 'agency') return grant.province !== null && (grant.agency ?? '') !== '';
  return true;
}

export function GrantFields(props: { grant: Grant; set: (grant: Grant) => void }) {
  const { t } = useTranslation();
  const options = useQuery(peopleOptionsQuery);
  const { grant, set } = props;
  const local = grant.role === 'commune' || grant.role === 'agency';
  const offered = options.data?.provinces ?? provinceCodes;
  const everywhere = options.data?.provinces === null && !local;
  return (
    <div className="grant-fields">
      <NativeSelect
        label={t('people.role')}
        data={roles.map((role) => ({ value: role, label: wordOf('role', role) }))}
        value={grant.role}
        onChange={(event) => {
          const role = asRole(event.currentTarget.value);
          const needsProvince = role === 'commune' || role === 'agency';
          set({ role, province: grant.province ?? (needsProvince ? (offered[0] ?? null) : null), commune: null, agency: null });
        }}
      />
      <NativeSelect
        label={t('people.province')}
        data={[
          ...(everywhere ? [{ value: '', label: t('people.country') }] : []),
          ...offered.map((code) => ({ value: code, label: provinceName(code) })),
        ]}
        value={grant.province ?? ''}
        onChange={(event) => set({ ...grant, province: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      {grant.role === 'commune' && (
        <TextInput
          label={t('people.commune')}
          inputMode="numeric"
          maxLength={5}
          value={grant.commune ?? ''}
          onChange={(event) => set({ ...grant, commune: event.currentTarget.value.trim() })}
        />
      )}
      {grant.role === 'agency' && (
        <NativeSelect
          label={t('people.agency')}
          description={options.data?.agencies.length === 0 ? t('people.noAgency') : undefined}
          data={[{ value: '', label: '' }, ...(options.data?.agencies ?? []).map((agency) => ({ value: agency.code, label: agency.name }))]}
          value={grant.agency ?? ''}
          onChange={(event) => set({ ...grant, agency: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      )}
    </div>
  );
}

/** The first province that may be given: what the fields start with for an admin of one province. */
export function useFirstGrant(): Grant {
  const options = useQuery(peopleOptionsQuery);
  return { ...emptyGrant, province: options.data?.provinces?.[0] ?? null };
}
