/** Takedown requests of a case: what there is, what can be drafted, and in words why not. */
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#src/ui/parts/dialog.tsx';
import type { CaseDetail } from '#src/api/schema/case.ts';
import type { CaseTakedowns as CaseTakedownsAnswer } from '#src/api/schema/takedowns.ts';
import { type TakedownKind, takedownKinds } from '#src/domain/takedown.ts';
import { queryClient } from '#src/ui/api.ts';
import { useMay } from '#src/ui/me.ts';
import { Failed } from '#src/ui/parts/states.tsx';
import { useShortcuts } from '#src/ui/shortcuts.ts';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { Line } from './list-page.tsx';
import { caseTakedownsQuery, draftTakedown } from './queries.ts';

export function CaseTakedowns(props: { found: CaseDetail }) {
  const may = useMay();
  return may('takedown.read') ? <Requests found={props.found} /> : null;
}

function Requests(props: { found: CaseDetail }) {
  const { t } = useTranslation();
  const { found } = props;
  const query = useQuery(caseTakedownsQuery(found.id));
  const [open, setOpen] = useState(false);
  const offer = query.data?.offer ?? null;
  const ready = offer !== null && (offer.removal === null || offer.userInformation === null);
  useShortcuts(ready ? { t: () => setOpen(true) } : {});
  if (query.isPending) return null;
  const items = query.data?.items ?? [];
  // nothing to say before a case was concluded and nothing was ever drafted
  if (query.isSuccess && items.length === 0 && !ready && found.state !== 'concluded') return null;
  return (
    <section className="card" aria-labelledby="case-td-title">
      <div className="card-head">
        <h2 id="case-td-title">{t('takedown.ofThisCase')}</h2>
        {ready && (
          <Button size="compact-sm" onClick={() => setOpen(true)}>
            {t('takedown.newDraft')} <kbd aria-hidden>t</kbd>
          </Button>
        )}
      </div>
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {offer !== null && !ready && offer.removal !== null && found.state !== 'closed' && (
        <p className="note">{wordOf('problem', offer.removal)}</p>
      )}
      {items.length > 0 && (
        <ol className="td-of-case">
          {items.map((item) => (
            <li key={item.id}>
              <Line item={item} />
            </li>
          ))}
        </ol>
      )}
      {query.isSuccess && items.length === 0 && ready && <p className="note">{t('takedown.noneYet')}</p>}
      {open && offer !== null && <NewDraft caseId={found.id} offer={offer} close={() => setOpen(false)} />}
    </section>
  );
}

function NewDraft(props: { caseId: string; offer: NonNullable<CaseTakedownsAnswer['offer']>; close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { caseId, offer, close } = props;
  const refusalOf = (kind: TakedownKind) => (kind === 'removal' ? offer.removal : offer.userInformation);
  const [kind, setKind] = useState<TakedownKind>(offer.removal === null ? 'removal' : 'user-information');
  const [addressee, setAddressee] = useState(offer.addressees.find((one) => one.proposed)?.id ?? offer.addressees[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const chosen = offer.addressees.find((one) => one.id === addressee);
  const create = async () => {
    if (busy || addressee === '') return;
    setBusy(true);
    setProblem(null);
    try {
      const { id } = await draftTakedown(caseId, { kind, addresseeId: addressee });
      for (const queryKey of [['case-takedowns', caseId], ['takedowns'], ['takedown-counts']])
        void queryClient.invalidateQueries({ queryKey });
      await navigate({ to: '/takedowns/$takedownId', params: { takedownId: id } });
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <Dialog inField title={t('takedown.newDraft')} close={close}>
      <form
        className="td-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <fieldset className="td-set">
          <legend>{t('takedown.what')}</legend>
          {takedownKinds.map((one) => (
            <label key={one} className="td-radio">
              <input type="radio" name="kind" checked={kind === one} disabled={refusalOf(one) !== null} onChange={() => setKind(one)} />{' '}
              {wordOf('takedownKind', one)}
            </label>
          ))}
        </fieldset>
        <NativeSelect
          label={t('takedown.addressee')}
          description={t('takedown.addresseeHint')}
          value={addressee}
          onChange={(event) => setAddressee(event.currentTarget.value)}
          data={offer.addressees.map((one) => ({
            value: one.id,
            label: [one.name, ...(one.proposed ? [`– ${t('takedown.proposed')}`] : [])].join(' '),
          }))}
          data-autofocus
        />
        {offer.addressees.length === 0 && <p className="note-bad">{wordOf('problem', 'takedown-no-addressee')}</p>}
        {chosen?.hasChannel === false && <p className="note-bad">{wordOf('problem', 'takedown-addressee-no-channel')}</p>}
        {problem !== null && (
          <p className="note-bad" role="alert">
            {problemWord(problem)}
          </p>
        )}
        <div className="dialog-foot">
          <Button type="submit" disabled={busy || addressee === ''}>
            {t('takedown.create')} <kbd aria-hidden>Enter</kbd>
          </Button>
          <Button variant="default" onClick={close}>
            {t('takedown.cancel')} <kbd aria-hidden>Esc</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
