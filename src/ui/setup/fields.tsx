/** Fields of the set-up: they know whether they may be changed and whether the server refused them. */
import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';

/** `wrong` holds the paths that the server refused. */
export const SetupContext = createContext<{ readOnly: boolean; wrong: ReadonlySet<string> }>({ readOnly: true, wrong: new Set() });

function useField(path: string): { readOnly: boolean; error: string | undefined } {
  const { t } = useTranslation();
  const { readOnly, wrong } = useContext(SetupContext);
  const bad = [...wrong].some((one) => one === path || one.startsWith(`${path}.`));
  return { readOnly, error: bad ? t('setup.invalid') : undefined };
}

/** Says whether the fields may be changed. */
export function useReadOnly(): boolean {
  return useContext(SetupContext).readOnly;
}

/** A text of several lines, wide. */
export function NoteField(props: { path: string; label: string; value: string; set: (value: string) => void }) {
  const { readOnly, error } = useField(props.path);
  return (
    <Textarea
      label={props.label}
      value={props.value}
      readOnly={readOnly}
      error={error}
      maxLength={500}
      autosize
      minRows={2}
      onChange={(event) => props.set(event.currentTarget.value)}
    />
  );
}

export function LineField(props: { path: string; label: string; value: string; set: (value: string) => void; hint?: string }) {
  const { readOnly, error } = useField(props.path);
  return (
    <TextInput
      label={props.label}
      description={props.hint}
      value={props.value}
      readOnly={readOnly}
      error={error}
      maxLength={300}
      onChange={(event) => props.set(event.currentTarget.value)}
    />
  );
}

/** A list of lines, one entry a line. */
export function LinesField(props: {
  path: string;
  label: string;
  hint: string;
  lines: string[];
  set: (lines: string[]) => void;
  rows: number;
}) {
  const { readOnly, error } = useField(props.path);
  return (
    <Textarea
      label={props.label}
      description={props.hint}
      value={props.lines.join('\n')}
      readOnly={readOnly}
      error={error}
      autosize
      minRows={props.rows}
      onChange={(event) => props.set(event.currentTarget.value.split('\n'))}
    />
  );
}

export function NumberField(props: {
  path: string;
  label: string;
  value: number;
  set: (value: number) => void;
  suffix?: string;
  hint?: string;
  min: number;
  max: number;
}) {
  const { readOnly, error } = useField(props.path);
  return (
    <NumberInput
      label={props.label}
      description={props.hint}
      value={props.value}
      readOnly={readOnly}
      error={error}
      min={props.min}
      max={props.max}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      suffix={props.suffix === undefined ? '' : ` ${props.suffix}`}
      onChange={(value) => props.set(typeof value === 'number' ? value : 0)}
      className="setup-number"
    />
  );
}

/** Minutes as hours and minutes. */
export function DurationField(props: { path: string; label: string; minutes: number; set: (minutes: number) => void }) {
  const { t } = useTranslation();
  const { readOnly, error } = useField(props.path);
  const hours = Math.floor(props.minutes / 60);
  const rest = props.minutes % 60;
  const part = (unit: 'hours' | 'minutes', value: number, max: number, set: (value: number) => void) => (
    <NumberInput
      aria-label={`${props.label}, ${t(`setup.${unit}`)}`}
      value={value}
      readOnly={readOnly}
      error={error !== undefined}
      min={0}
      max={max}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      suffix={` ${t(`setup.${unit}`)}`}
      onChange={(next) => set(typeof next === 'number' ? next : 0)}
    />
  );
  return (
    <div className="setup-duration">
      {part('hours', hours, 720, (next) => props.set(next * 60 + rest))}
      {part('minutes', rest, 59, (next) => props.set(hours * 60 + next))}
      {error !== undefined && <span className="setup-wrong">{error}</span>}
    </div>
  );
}

/** A group of fields with its title. */
export function FieldCard(props: { id: string; title: string; children: ReactNode; tools?: ReactNode }) {
  return (
    <section className="card" aria-labelledby={props.id}>
      <div className="card-head">
        <h2 id={props.id}>{props.title}</h2>
        {props.tools}
      </div>
      <div className="setup-fields">{props.children}</div>
    </section>
  );
}
