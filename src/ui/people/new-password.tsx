/** A new password, twice. */
import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordLength } from '#src/api/schema/password-length.ts';

/** State of the two fields; `value` is null until both hold the same password that is long enough. */
export function useNewPassword(): { first: string; second: string; value: string | null; set: (first: string, second: string) => void } {
  const [both, setBoth] = useState({ first: '', second: '' });
  const good = both.first.length >= passwordLength.min && both.first === both.second;
  return { ...both, value: good ? both.first : null, set: (first, second) => setBoth({ first, second }) };
}

export function NewPassword(props: { password: ReturnType<typeof useNewPassword>; label: string }) {
  const { t } = useTranslation();
  const { first, second, set } = props.password;
  const [left, setLeft] = useState(false);
  return (
    <>
      <PasswordInput
        label={props.label}
        description={t('invitation.rule', { n: passwordLength.min })}
        error={left && first !== '' && first.length < passwordLength.min ? t('invitation.short', { n: passwordLength.min }) : undefined}
        autoComplete="new-password"
        required
        withAsterisk={false}
        maxLength={passwordLength.max}
        value={first}
        onBlur={() => setLeft(true)}
        onChange={(event) => set(event.currentTarget.value, second)}
      />
      <PasswordInput
        label={t('invitation.again')}
        error={second !== '' && !first.startsWith(second) ? t('invitation.differs') : undefined}
        autoComplete="new-password"
        required
        withAsterisk={false}
        maxLength={passwordLength.max}
        value={second}
        onChange={(event) => set(first, event.currentTarget.value)}
      />
    </>
  );
}
