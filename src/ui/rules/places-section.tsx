/** The gazetteer: places with all their names, to search, add, edit and switch off. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleContent } from '#src/api/schema/rules.ts';
import { gazetteerKinds, gazetteerUses } from '#src/domain/rule-content.ts';
import { countryName, formatNumber } from '#src/ui/format.ts';
import { wordOf } from '#src/ui/words.ts';
import { FieldProblems, problemsAt, SectionCard, useEditor } from './editor-fields.tsx';
import { Find } from './number-sections.tsx';
import { plainText } from './search-text.ts';
import { linesOf } from './typed-lists.ts';

type Place = RuleContent['lexicon']['gazetteer'][number];

/** Places shown before somebody searches. */
const mostShown = 30;

/** The gazetteer of the draft. */
export function PlacesSection() {
  const { t } = useTranslation();
  const { content, base, edit, readOnly, wrong, generation } = useEditor();
  const [wanted, setWanted] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const { gazetteer } = content.lexicon;
  const old = new Map(base?.lexicon.gazetteer.map((place) => [place.id, place]));
  const off = [...old.values()].filter((place) => !gazetteer.some((one) => one.id === place.id));
  const found = gazetteer.filter((place) => place.id === opened || wordsOf(place).includes(plainText(wanted)));
  // what needs a look comes first
  const isWrong = (place: Place) => problemsAt(wrong, `gazetteer.${place.id}`).length > 0;
  const shown = found.toSorted((a, b) => Number(isWrong(b)) - Number(isWrong(a))).slice(0, mostShown);
  const put = (change: (places: Place[]) => Place[]) => edit(({ lexicon }) => ({ lexicon: { gazetteer: change(lexicon.gazetteer) } }));
  const add = () => {
    const name = wanted.trim() === '' ? t('rules.newPlace') : wanted.trim();
    const id = freeId(name, [...gazetteer, ...off]);
    put((places) => [{ id, name, country: 'KH', kind: 'place', forms: [{ text: name.toLowerCase(), use: 'always' }] }, ...places]);
    setWanted('');
    setOpened(id);
  };
  return (
    <SectionCard
      title={t('rulesSection.places')}
      hint={t('rules.placesHint')}
      tools={
        !readOnly && (
          <Button size="compact-sm" variant="default" onClick={add}>
            {t('rules.addPlace')}
          </Button>
        )
      }
    >
      <Find value={wanted} set={setWanted} label={t('rules.findPlace')} />
      <p className="rules-hint">{t('rules.placesShown', { shown: formatNumber(shown.length), all: formatNumber(found.length) })}</p>
      <FieldProblems path="gazetteer" exactly />
      <ul className="rules-things">
        {shown.map((place) => {
          const was = old.get(place.id);
          const changed = base !== undefined && (was === undefined || JSON.stringify(was) !== JSON.stringify(place));
          return (
            <li key={place.id} data-changed={changed || undefined} data-wrong={isWrong(place) || undefined}>
              <div className="rules-thing-head">
                <span className="rules-name">
                  {place.name === '' ? place.id : place.name}
                  <small>
                    {countryOf(place.country, t('rules.noCountry'))} · {wordOf('gazetteerKind', place.kind)} ·{' '}
                    {place.forms
                      .slice(0, 6)
                      .map((form) => form.text)
                      .join(', ')}
                    {place.forms.length > 6 && ' …'}
                  </small>
                </span>
                {!readOnly && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-expanded={opened === place.id}
                    onClick={() => setOpened(opened === place.id ? null : place.id)}
                  >
                    {opened === place.id ? t('setup.done') : t('setup.edit')}
                    <span className="visually-hidden"> {place.name}</span>
                  </Button>
                )}
                {!readOnly && (
                  <Button size="compact-xs" variant="default" onClick={() => put((places) => places.filter((one) => one.id !== place.id))}>
                    {t('rules.switchOff')}
                    <span className="visually-hidden"> {place.name}</span>
                  </Button>
                )}
              </div>
              {opened === place.id && (
                <PlaceFields
                  key={generation}
                  place={place}
                  change={(part) => put((places) => places.map((one) => (one.id === place.id ? { ...one, ...part } : one)))}
                />
              )}
            </li>
          );
        })}
      </ul>
      {off.length > 0 && (
        <>
          <h3>{t('rules.switchedOff', { n: off.length })}</h3>
          <ul className="rules-things">
            {off.map((place) => (
              <li key={place.id} data-changed>
                <div className="rules-thing-head">
                  <span className="rules-name">
                    <s>{place.name}</s>
                  </span>
                  {!readOnly && (
                    <Button size="compact-xs" variant="default" onClick={() => put((places) => [...places, place])}>
                      {t('rules.switchOn')}
                      <span className="visually-hidden"> {place.name}</span>
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </SectionCard>
  );
}

function PlaceFields(props: { place: Place; change: (part: Partial<Place>) => void }) {
  const { t } = useTranslation();
  const { wrong } = useEditor();
  const { place, change } = props;
  const path = `gazetteer.${place.id}`;
  const [country, setCountry] = useState(place.country);
  const setNames = (use: Place['forms'][number]['use'], text: string) => {
    const names = [...new Set(linesOf(text).map((line) => line.text.toLowerCase()))].map((name) => ({ text: name, use }));
    change({ forms: [...place.forms.filter((form) => form.use !== use), ...names] });
  };
  return (
    <div className="rules-fields">
      <TextInput
        size="xs"
        label={t('ruleField.name')}
        value={place.name}
        maxLength={300}
        error={problemsAt(wrong, `${path}.name`).length > 0}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label={t('ruleField.country')}
        description={t('rules.countryHint')}
        value={country}
        maxLength={2}
        error={isCountry(country) ? undefined : t('ruleProblem.wrong-format')}
        onChange={(event) => {
          const typed = event.currentTarget.value.trim().toUpperCase();
          setCountry(typed);
          if (isCountry(typed)) change({ country: typed });
        }}
      />
      <NativeSelect
        size="xs"
        label={t('ruleField.kind')}
        value={place.kind}
        onChange={(event) => change({ kind: gazetteerKinds.find((kind) => kind === event.currentTarget.value) ?? place.kind })}
        data={gazetteerKinds.map((kind) => ({ value: kind, label: wordOf('gazetteerKind', kind) }))}
      />
      {gazetteerUses
        .filter((use) => use !== 'emoji' || place.kind === 'country')
        .map((use) => (
          <Textarea
            key={use}
            size="xs"
            label={wordOf('gazetteerUse', use)}
            description={wordOf('gazetteerUseHint', use)}
            defaultValue={place.forms
              .filter((form) => form.use === use)
              .map((form) => form.text)
              .join('\n')}
            autosize
            minRows={2}
            maxRows={12}
            onChange={(event) => setNames(use, event.currentTarget.value)}
          />
        ))}
      <FieldProblems path={path} />
    </div>
  );
}

const isCountry = (code: string) => /^(?:[A-Z]{2}|\?\?)$/u.test(code);

function wordsOf(place: Place): string {
  return plainText([place.id, place.name, place.country, ...place.forms.map((form) => form.text)].join('\n'));
}

function countryOf(code: string, none: string): string {
  return code === '??' ? none : countryName(code);
}

/** An id that no place has: the name in plain letters, numbered where it is taken. */
export function freeId(name: string, places: readonly { id: string }[]): string {
  const plain = plainText(name)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 50);
  const wanted = plain === '' ? 'dia-danh' : plain;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!places.some((place) => place.id === id)) return id;
  }
}
