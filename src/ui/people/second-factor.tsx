/** Setting up the second factor: password, QR code and key, backup codes, the first code. */
import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupCodes, SecondFactorStart } from '#src/api/schema/account.ts';
import { queryClient, send } from '#src/ui/api.ts';
import { ProblemNote } from './problem-note.tsx';
import { QrCode } from './qr-code.tsx';

export function SecondFactor(props: { on: boolean; needed: boolean }) {
  const { t } = useTranslation();
  const [started, setStarted] = useState<SecondFactorStart | null>(null);
  const [justDone, setJustDone] = useState(false);
  return (
    <section className="card" aria-labelledby="second-factor">
      <h2 id="second-factor">{t('account.second')}</h2>
      {props.needed && <p className="note note-bad">{t('account.secondNeeded')}</p>}
      {justDone && (
        <p className="note note-good" role="status">
          {t('account.secondDone')}
        </p>
      )}
      {!props.needed && <p className="note">{t(props.on ? 'account.secondOn' : 'account.secondOff')}</p>}
      {props.on ? (
        <NewBackupCodes />
      ) : started === null ? (
        <PasswordAgain
          submit={t('account.secondStart')}
          send={(password) => send<SecondFactorStart>('/api/auth/second-factor', { password })}
          done={setStarted}
        />
      ) : (
        <Enrol
          started={started}
          done={() => {
            setStarted(null);
            setJustDone(true);
            void queryClient.invalidateQueries();
          }}
        />
      )}
    </section>
  );
}

function PasswordAgain<T>(props: { submit: string; send: (password: string) => Promise<T>; done: (answer: T) => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: () => props.send(password),
    onSuccess: props.done,
    onSettled: () => setPassword(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  return (
    <form onSubmit={submit} className="account-form">
      <PasswordInput
        label={t('account.passwordAgain')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ProblemNote error={attempt.error} />
      <div>
        <Button type="submit" variant="default" loading={attempt.isPending}>
          {props.submit}
        </Button>
      </div>
    </form>
  );
}

function Enrol(props: { started: SecondFactorStart; done: () => void }) {
  const { t } = useTranslation();
  const { uri, secret, backupCodes } = props.started;
  const [kept, setKept] = useState(false);
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => send('/api/auth/second-factor/confirm', { code: code.trim() }),
    onSuccess: props.done,
    onError: () => setCode(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form onSubmit={submit} className="enrol">
      <div>
        <p className="note">{t('account.secondScan')}</p>
        <QrCode text={uri} label={t('account.qr')} />
        <p className="note">{t('account.secondKey')}</p>
        <p className="enrol-key">{secret.replace(/(.{4})/gu, '$1 ').trim()}</p>
      </div>
      <div className="account-form">
        <h3>{t('account.codes')}</h3>
        <Codes codes={backupCodes} />
        <Checkbox label={t('account.codesKept')} checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />
        <TextInput
          label={t('signIn.secondCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\d{6}"
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <ProblemNote error={confirm.error} />
        <div>
          <Button type="submit" disabled={!kept} loading={confirm.isPending}>
            {t('account.secondConfirm')}
          </Button>
        </div>
      </div>
    </form>
  );
}

function Codes(props: { codes: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="note">{t('account.codesHint')}</p>
      <ul className="backup-codes">
        {props.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function NewBackupCodes() {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes !== null) return <Codes codes={codes} />;
  return (
    <PasswordAgain
      submit={t('account.codesNew')}
      send={(password) => send<BackupCodes>('/api/auth/backup-codes', { password })}
      done={(answer) => setCodes(answer.backupCodes)}
    />
  );
}
