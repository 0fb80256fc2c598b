/** Sections of the set-up by which the product goes: partner agencies, deadlines, reporting week, session. */
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '#src/domain/organisation.ts';
import { wordOf } from '#src/ui/words.ts';
import type { Editing } from './draft.ts';
import { DurationField, FieldCard, LineField, NumberField, useReadOnly } from './fields.tsx';

type Part = { content: Organisation; edit: Editing['edit'] };

export function AgenciesSection(props: Part) {
  const { t } = useTranslation();
  const { content, edit } = props;
  const readOnly = useReadOnly();
  const codes = new Set(content.agencies.map((agency) => agency.code));
  const free = Array.from({ length: 40 }, (_, at) => `co-quan-${at + 1}`).find((code) => !codes.has(code)) ?? 'co-quan';
  return (
    <FieldCard
      id="setup-agencies"
      title={t('setupSection.agencies')}
      tools={
        !readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={content.agencies.length >= 30}
            onClick={() => edit((next) => void next.agencies.push({ code: free, name: '' }))}
          >
            {t('setup.add')}
          </Button>
        )
      }
    >
      {content.agencies.map((agency, at) => (
        <fieldset key={agency.code} className="setup-row setup-row-short" aria-label={agency.name}>
          <LineField
            path={`agencies.${at}.name`}
            label={`${t('setupField.name')} (${agency.code})`}
            value={agency.name}
            set={(name) =>
              edit((next) => {
                const found = next.agencies[at];
                if (found !== undefined) found.name = name;
              })
            }
          />
          {!readOnly && (
            <div className="setup-row-end">
              <Button size="compact-sm" variant="default" onClick={() => edit((next) => void next.agencies.splice(at, 1))}>
                {t('setup.remove')}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
    </FieldCard>
  );
}

const clocks = ['rescue', 'very-high', 'high', 'medium', 'tip', 'claim'] as const;

export function ClocksSection(props: Part) {
  const { t } = useTranslation();
  const { content, edit } = props;
  const readOnly = useReadOnly();
  return (
    <FieldCard id="setup-clocks" title={t('setupSection.clocks')}>
      {clocks.map((clock) => (
        <div key={clock} className="setup-clock">
          <span>{wordOf('setupField', clock)}</span>
          <DurationField
            path={`clocks.${clock}`}
            label={wordOf('setupField', clock)}
            minutes={content.clocks[clock]}
            set={(minutes) => edit((next) => void (next.clocks[clock] = minutes))}
          />
        </div>
      ))}
      <div className="setup-clock">
        <span>{t('setupField.low')}</span>
        <div>
          <Checkbox
            label={t('setup.noClock')}
            checked={content.clocks.low === null}
            disabled={readOnly}
            onChange={(event) => {
              const none = event.currentTarget.checked;
              edit((next) => void (next.clocks.low = none ? null : 10_080));
            }}
          />
          {content.clocks.low !== null && (
            <DurationField
              path="clocks.low"
              label={t('setupField.low')}
              minutes={content.clocks.low}
              set={(minutes) => edit((next) => void (next.clocks.low = minutes))}
            />
          )}
        </div>
      </div>
      <NumberField
        path="transferDays"
        label={t('setupField.transferDays')}
        hint={t('setup.transferHint')}
        value={content.transferDays}
        min={0}
        max={180}
        set={(days) => edit((next) => void (next.transferDays = days))}
      />
      <NumberField
        path="samplePerThousand"
        label={t('setupField.samplePerThousand')}
        hint={t('setup.sampleHint')}
        value={content.samplePerThousand}
        min={0}
        max={1_000}
        set={(share) => edit((next) => void (next.samplePerThousand = share))}
      />
    </FieldCard>
  );
}

export function WeekSection(props: Part) {
  const { t } = useTranslation();
  const { content, edit } = props;
  return (
    <FieldCard id="setup-week" title={t('setupSection.week')}>
      <NativeSelect
        label={t('setupField.closingDay')}
        description={t('setup.closingHint')}
        value={String(content.closingDay)}
        disabled={useReadOnly()}
        data={['1', '2', '3', '4', '5', '6', '7'].map((day) => ({ value: day, label: wordOf('weekday', day) }))}
        onChange={(event) => {
          const day = Number(event.currentTarget.value);
          edit((next) => void (next.closingDay = day));
        }}
        className="setup-number"
      />
      <p className="note">{t('setup.weekOf', { day: wordOf('weekday', String(content.closingDay)) })}</p>
    </FieldCard>
  );
}

export function SessionSection(props: Part) {
  const { t } = useTranslation();
  const { content, edit } = props;
  return (
    <FieldCard id="setup-session" title={t('setupSection.session')}>
      <NumberField
        path="idleMinutes"
        label={t('setupField.idleMinutes')}
        hint={t('setup.idleHint')}
        value={content.idleMinutes}
        suffix={t('setup.minutes')}
        min={0}
        max={480}
        set={(minutes) => edit((next) => void (next.idleMinutes = minutes))}
      />
    </FieldCard>
  );
}
