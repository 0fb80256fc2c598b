/** E-mail and password, then the second step where the account has one; for the page and for the dialog over a page. */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestProblem } from '#src/ui/api.ts';
import { ProblemNote } from './problem-note.tsx';
import { secondStep, signIn, startSession } from './queries.ts';

/** `email` fixes the account. `done` is called when there is a session. */
export function SignInForm(props: { email?: string; done: () => void }) {
  const [step, setStep] = useState<'password' | 'second'>('password');
  const finish = async () => {
    await startSession();
    props.done();
  };
  return step === 'password' ? (
    <PasswordStep
      {...(props.email === undefined ? {} : { email: props.email })}
      next={(second) => (second ? setStep('second') : void finish())}
    />
  ) : (
    <SecondStep done={() => void finish()} again={() => setStep('password')} />
  );
}

function PasswordStep(props: { email?: string; next: (second: boolean) => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(props.email ?? '');
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: (answer) => props.next(answer.next === 'second-factor'),
    onError: () => setPassword(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  return (
    <form onSubmit={submit} className="sign-in-form">
      <TextInput
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        readOnly={props.email !== undefined}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        data-autofocus={props.email !== undefined || undefined}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ProblemNote error={attempt.error} />
      <Button type="submit" loading={attempt.isPending} fullWidth>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}

function SecondStep(props: { done: () => void; again: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'app' | 'backup'>('app');
  const [code, setCode] = useState('');
  const attempt = useMutation({
    mutationFn: () => secondStep(kind, code.trim()),
    onSuccess: props.done,
    onError: () => setCode(''),
  });
  const over = attempt.error instanceof RequestProblem && attempt.error.code === 'sign-in-expired';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  return (
    <form onSubmit={submit} className="sign-in-form">
      <h2>{t('signIn.secondTitle')}</h2>
      <p className="note">{t(kind === 'app' ? 'signIn.secondHint' : 'signIn.backupHint')}</p>
      <TextInput
        key={kind}
        label={t(kind === 'app' ? 'signIn.secondCode' : 'signIn.backupCode')}
        name="code"
        autoComplete="one-time-code"
        inputMode={kind === 'app' ? 'numeric' : 'text'}
        required
        withAsterisk={false}
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <ProblemNote error={attempt.error} />
      <Button type="submit" loading={attempt.isPending} disabled={over} fullWidth>
        {t('signIn.confirm')}
      </Button>
      <div className="sign-in-ways">
        <Button variant="subtle" size="compact-sm" onClick={() => setKind(kind === 'app' ? 'backup' : 'app')}>
          {t(kind === 'app' ? 'signIn.useBackup' : 'signIn.useApp')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={props.again}>
          {t('signIn.startAgain')}
        </Button>
      </div>
    </form>
  );
}
