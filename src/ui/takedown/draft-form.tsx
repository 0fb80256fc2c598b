/** The form of a draft. What is typed stays in this window until it is stored, also when somebody else stored meanwhile. */
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditTakedown, TakedownDetail } from '#src/api/schema/takedowns.ts';
import { type Measure, measures, urgencies } from '#src/domain/takedown.ts';
import { queryClient, RequestProblem } from '#src/ui/api.ts';
import { useKeptText } from '#src/ui/kept-text.ts';
import { useMay } from '#src/ui/me.ts';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { AnnexForm } from './annex-form.tsx';
import { BasisPicker } from './basis-picker.tsx';
import { storeDraft, takedownOptionsQuery, takedownQuery } from './queries.ts';

/** The form as it stands: the body of the request, with every line of the annex. */
type DraftFields = EditTakedown;

function fieldsOf(found: TakedownDetail): DraftFields {
  const { fields } = found;
  return {
    version: found.version,
    addresseeId: found.addressee.id,
    urgency: fields.urgency,
    about: fields.about,
    basisIds: fields.basisIds,
    facts: fields.facts,
    measures: fields.measures,
    hours: found.hours === 6 || found.hours === 3 ? found.hours : 24,
    hoursReason: fields.hoursReason,
    signerId: fields.signerId ?? '',
    copies: fields.copies,
    items: [],
  };
}

function readKept(text: string): DraftFields | null {
  try {
    return text === '' ? null : (JSON.parse(text) as DraftFields);
  } catch {
    // only this window writes it; what cannot be read was cut off and is not worth more than the stored draft
    return null;
  }
}

export function DraftForm(props: { found: TakedownDetail; changed: (unsaved: boolean) => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const { found, changed } = props;
  const [kept, setKept, forget] = useKeptText(`takedown.form.${found.id}`);
  const typed = readKept(kept);
  const form = typed ?? fieldsOf(found);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const options = useQuery(takedownOptionsQuery(found.id, form.addresseeId)).data;
  const unsaved = typed !== null;
  useEffect(() => changed(unsaved), [changed, unsaved]);
  const set = (change: Partial<DraftFields>) => setKept(JSON.stringify({ ...form, ...change }));
  const stale = problem instanceof RequestProblem && problem.code === 'takedown-changed';
  const store = async (version: number) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await storeDraft(found.id, { ...form, version });
      forget();
    } catch (error) {
      setProblem(error);
      if (error instanceof RequestProblem && error.code !== 'network')
        void queryClient.invalidateQueries({ queryKey: takedownQuery(found.id).queryKey });
    }
    setBusy(false);
  };
  const toggle = (measure: Measure, on: boolean) =>
    set({ measures: on ? [...form.measures, measure] : form.measures.filter((one) => one !== measure) });
  const shortHours = found.kind === 'removal' ? (6 as const) : (3 as const);
  const shortAllowed = options?.bases.some((basis) => form.basisIds.includes(basis.id) && basis.hours.includes(shortHours)) ?? false;
  return (
    <section className="card" aria-labelledby="form-title">
      <div className="card-head">
        <h2 id="form-title">{t('takedown.form')}</h2>
        {unsaved && <span className="state">{t('takedown.unsaved')}</span>}
      </div>
      {may('takedown.sign') && <p className="note">{t('takedown.writersDoNotSign')}</p>}
      <form
        className="td-form"
        onSubmit={(event) => {
          event.preventDefault();
          void store(form.version);
        }}
      >
        <NativeSelect
          label={t('takedown.addressee')}
          value={form.addresseeId}
          onChange={(event) => set({ addresseeId: event.currentTarget.value })}
          data={(options?.addressees ?? [{ id: found.addressee.id, name: found.addressee.name, hasChannel: true }]).map((one) => ({
            value: one.id,
            label: one.hasChannel ? one.name : `${one.name} (${t('takedown.noChannelShort')})`,
          }))}
        />
        <div className="td-form-row">
          <NativeSelect
            label={t('takedown.urgency')}
            value={form.urgency}
            onChange={(event) => set({ urgency: urgencies.find((one) => one === event.currentTarget.value) ?? 'none' })}
            data={urgencies.map((one) => ({ value: one, label: wordOf('takedownUrgency', one) }))}
          />
          <NativeSelect
            label={t('takedown.signer')}
            value={form.signerId}
            onChange={(event) => set({ signerId: event.currentTarget.value })}
            data={[
              ...(form.signerId === '' ? [{ value: '', label: t('takedown.pickSigner') }] : []),
              ...(options?.signers ?? []).map((one) => ({ value: one.id, label: `${one.title} – ${one.name}` })),
            ]}
          />
        </div>
        <TextInput
          label={t('takedown.about')}
          value={form.about}
          maxLength={400}
          onChange={(event) => set({ about: event.currentTarget.value })}
        />
        <BasisPicker options={options} picked={form.basisIds} pick={(basisIds) => set({ basisIds })} />
        <Textarea
          label={t('takedown.facts')}
          description={t('takedown.factsHint')}
          value={form.facts}
          maxLength={6_000}
          autosize
          minRows={4}
          onChange={(event) => set({ facts: event.currentTarget.value })}
        />
        <fieldset className="td-set">
          <legend>{t('takedown.measures')}</legend>
          {measures.map((measure) => (
            <Checkbox
              key={measure}
              size="sm"
              label={wordOf('takedownMeasure', measure)}
              checked={measure === 'keep-logs' || form.measures.includes(measure)}
              disabled={measure === 'keep-logs'}
              onChange={(event) => toggle(measure, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
        <fieldset className="td-set">
          <legend>{t('takedown.hours')}</legend>
          <label className="td-radio">
            <input type="radio" name="hours" checked={form.hours === 24} onChange={() => set({ hours: 24 })} /> {t('takedown.hours24')}
          </label>
          <label className="td-radio">
            <input
              type="radio"
              name="hours"
              checked={form.hours === shortHours}
              disabled={!shortAllowed && form.hours !== shortHours}
              onChange={() => set({ hours: shortHours })}
            />{' '}
            {found.kind === 'removal' ? t('takedown.hours6') : t('takedown.hours3')}
          </label>
          {form.hours !== 24 && (
            <Textarea
              label={t('takedown.hoursReason')}
              value={form.hoursReason}
              maxLength={1_000}
              autosize
              minRows={2}
              onChange={(event) => set({ hoursReason: event.currentTarget.value })}
            />
          )}
        </fieldset>
        <AnnexForm found={found} form={form} articles={options?.articles ?? []} set={(items) => set({ items })} />
        <Textarea
          label={t('takedown.copies')}
          value={form.copies.join('\n')}
          autosize
          minRows={3}
          onChange={(event) => set({ copies: event.currentTarget.value.split('\n').slice(0, 12) })}
        />
        {problem !== null && (
          <p className="note-bad" role="alert">
            {problemWord(problem)}
          </p>
        )}
        <div className="dialog-foot">
          {stale ? (
            <Button onClick={() => void store(found.version)} disabled={busy}>
              {t('takedown.storeOver')}
            </Button>
          ) : (
            <Button type="submit" disabled={!unsaved || busy}>
              {t('takedown.store')}
            </Button>
          )}
          <Button
            variant="default"
            disabled={!unsaved || busy}
            onClick={() => {
              forget();
              setProblem(null);
            }}
          >
            {t('takedown.discard')}
          </Button>
        </div>
      </form>
    </section>
  );
}
