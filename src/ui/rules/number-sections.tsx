/** Sections of numbers: points, caps, thresholds, pay and exchange rates. */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bands, signalGroups } from '#src/api/schema/codes.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { useEntryWords, wordOf } from '#src/ui/words.ts';
import { FieldProblems, PointsField, SectionCard, useEditor } from './editor-fields.tsx';
import { plainText } from './search-text.ts';

/** Points of signals, group by group. */
export function PointsSection() {
  const { t } = useTranslation();
  const { content, base, edit, nameOf } = useEditor();
  const [wanted, setWanted] = useState('');
  const catalogue = useQuery(catalogueQuery);
  const groupOf = (id: string) => catalogue.data?.entries.find((entry) => entry.id === id)?.group ?? null;
  const ids = Object.keys(content.points).filter((id) => [id, nameOf(id)].some((text) => plainText(text).includes(plainText(wanted))));
  const groups = [...signalGroups, null].map((group) => ({ group, ids: ids.filter((id) => groupOf(id) === group) }));
  return (
    <SectionCard title={t('rulesSection.points')} hint={t('rules.pointsHint')}>
      <Find value={wanted} set={setWanted} />
      {ids.length === 0 && <p className="note">{t('rules.nothingFound')}</p>}
      {groups
        .filter((one) => one.ids.length > 0)
        .map(({ group, ids }) => (
          <div key={group ?? ''} role="group" aria-label={group === null ? t('rules.noGroup') : wordOf('group', group)}>
            <h3>{group === null ? t('rules.noGroup') : wordOf('group', group)}</h3>
            <ul className="rules-rows">
              {ids.map((id) => (
                <Row key={id} id={id} path={`points.${id}`}>
                  <PointsField
                    path={`points.${id}`}
                    label={nameOf(id)}
                    value={content.points[id] ?? 0}
                    base={base?.points[id]}
                    set={(value) => edit(({ points }) => ({ points: { ...points, [id]: value } }))}
                  />
                </Row>
              ))}
            </ul>
          </div>
        ))}
    </SectionCard>
  );
}

/** Points that mitigations take off. */
export function MitigationsSection() {
  const { t } = useTranslation();
  const { content, base, edit, nameOf } = useEditor();
  return (
    <SectionCard title={t('rulesSection.mitigations')} hint={t('rules.mitigationsHint')}>
      <ul className="rules-rows">
        {Object.entries(content.mitigationPoints).map(([id, points]) => (
          <Row key={id} id={id} path={`mitigationPoints.${id}`}>
            <PointsField
              path={`mitigationPoints.${id}`}
              label={nameOf(id)}
              value={points}
              base={base?.mitigationPoints[id]}
              set={(value) => edit(({ mitigationPoints }) => ({ mitigationPoints: { ...mitigationPoints, [id]: value } }))}
            />
          </Row>
        ))}
      </ul>
    </SectionCard>
  );
}

/** Most points of each group. */
export function CapsSection() {
  const { t } = useTranslation();
  const { content, base, edit } = useEditor();
  return (
    <SectionCard title={t('rulesSection.caps')} hint={t('rules.capsHint')}>
      <ul className="rules-rows">
        {signalGroups.map((group) => (
          <li key={group}>
            <span className="rules-name">{wordOf('group', group)}</span>
            <PointsField
              path={`groupCaps.${group}`}
              label={wordOf('group', group)}
              value={content.groupCaps[group]}
              base={base?.groupCaps[group]}
              set={(value) => edit(({ groupCaps }) => ({ groupCaps: { ...groupCaps, [group]: value } }))}
            />
            <FieldProblems path={`groupCaps.${group}`} />
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

/** From which risk a posting is of which level, and goes to review. */
export function BandsSection() {
  const { t } = useTranslation();
  const { content, base, edit } = useEditor();
  return (
    <SectionCard title={t('rulesSection.bands')} hint={t('rules.bandsHint')}>
      <ul className="rules-rows">
        {bands
          .filter((band) => band !== 'low')
          .map((band) => (
            <li key={band}>
              <span className="rules-name">{t('rules.bandFrom', { band: wordOf('band', band) })}</span>
              <PointsField
                path={`bands.${band}`}
                label={t('rules.bandFrom', { band: wordOf('band', band) })}
                value={content.bands[band]}
                base={base?.bands[band]}
                set={(value) => edit(({ bands }) => ({ bands: { ...bands, [band]: value } }))}
              />
            </li>
          ))}
        <li>
          <span className="rules-name">{t('rules.queueFrom')}</span>
          <PointsField
            path="queueThreshold"
            label={t('rules.queueFrom')}
            value={content.queueThreshold}
            base={base?.queueThreshold}
            set={(queueThreshold) => edit(() => ({ queueThreshold }))}
          />
          <FieldProblems path="queueThreshold" />
        </li>
        <li>
          <span className="rules-name">
            {t('rules.obfuscation')}
            <small className="rules-below">{t('rules.obfuscationHint')}</small>
          </span>
          <PointsField
            path="obfuscationShare"
            label={t('rules.obfuscation')}
            suffix="%"
            decimals
            min={0.1}
            value={percent(content.obfuscationShare)}
            base={base === undefined ? undefined : percent(base.obfuscationShare)}
            set={(value) => edit(() => ({ obfuscationShare: Math.round(value * 100) / 10_000 }))}
          />
          <FieldProblems path="obfuscationShare" />
        </li>
      </ul>
      <FieldProblems path="bands" />
    </SectionCard>
  );
}

/** Without the noise of binary fractions. */
const percent = (share: number) => Math.round(share * 10_000) / 100;

/** From which pay simple work is anomalous, and what foreign money is worth. */
export function PaySection() {
  const { t } = useTranslation();
  const { content, base, edit, readOnly } = useEditor();
  const { rates } = content.lexicon;
  const setRates = (part: Partial<typeof rates>) => edit(({ lexicon }) => ({ lexicon: { rates: { ...lexicon.rates, ...part } } }));
  return (
    <SectionCard title={t('rulesSection.pay')} hint={t('rules.payHint')}>
      <ul className="rules-rows">
        <li>
          <span className="rules-name">
            {t('rules.highPay')}
            <small className="rules-below">{t('rules.highPayHint')}</small>
          </span>
          <PointsField
            path="pay.highUnskilledVndMonth"
            label={t('rules.highPay')}
            suffix="đ"
            wide
            max={1_000_000_000}
            value={content.pay.highUnskilledVndMonth}
            base={base?.pay.highUnskilledVndMonth}
            set={(highUnskilledVndMonth) => edit(() => ({ pay: { highUnskilledVndMonth } }))}
          />
          <FieldProblems path="pay" />
        </li>
      </ul>
      <h3>{t('rules.rates')}</h3>
      <p className="rules-hint">{t('rules.ratesHint')}</p>
      <TextInput
        className="rules-day"
        size="xs"
        type="date"
        label={t('rules.ratesDay')}
        value={rates.date}
        readOnly={readOnly}
        onChange={(event) => event.currentTarget.value !== '' && setRates({ date: event.currentTarget.value })}
      />
      <FieldProblems path="rates.date" />
      <ul className="rules-rows rules-rates">
        {Object.entries(rates.perUnit)
          .filter(([currency]) => currency !== 'VND')
          .map(([currency, worth]) => (
            <li key={currency}>
              <span className="rules-name">{currency}</span>
              <PointsField
                path={`rates.perUnit.${currency}`}
                label={t('rules.rateOf', { currency })}
                suffix="đ"
                wide
                decimals
                max={1_000_000_000}
                value={worth}
                base={base?.lexicon.rates.perUnit[currency]}
                set={(value) => setRates({ perUnit: { ...rates.perUnit, [currency]: value } })}
              />
              <FieldProblems path={`rates.perUnit.${currency}`} />
            </li>
          ))}
      </ul>
    </SectionCard>
  );
}

/** The field over a list that narrows it. */
export function Find(props: { value: string; set: (value: string) => void; label?: string }) {
  const { t } = useTranslation();
  const label = props.label ?? t('rules.findSignal');
  return (
    <TextInput
      className="rules-find"
      size="xs"
      leftSection={<IconSearch size={15} aria-hidden />}
      aria-label={label}
      placeholder={label}
      value={props.value}
      onChange={(event) => props.set(event.currentTarget.value)}
    />
  );
}

function Row(props: { id: string; path: string; children: React.ReactNode }) {
  const { nameOf } = useEditor();
  const catalogue = useQuery(catalogueQuery);
  const words = useEntryWords();
  const entry = catalogue.data?.entries.find((one) => one.id === props.id);
  const definition = entry === undefined ? null : words.definition(entry);
  return (
    <li>
      <span className="rules-name" title={definition?.text}>
        {nameOf(props.id)} <small>{props.id}</small>
      </span>
      {props.children}
      <FieldProblems path={props.path} />
    </li>
  );
}
