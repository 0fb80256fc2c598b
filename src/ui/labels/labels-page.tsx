/** The analyst's desk: what was decided against the machine, examples of it, and the labels as a file. */
import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconDownload, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LabelPerKind, LabelSummary } from '#src/api/schema/labels.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { formatDay, formatNumber } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { MachineNote } from '#src/ui/parts/marks.tsx';
import { Empty, Failed, Loading } from '#src/ui/parts/states.tsx';
import { useEntryWords, wordOf } from '#src/ui/words.ts';
import { ExampleList } from './example-list.tsx';
import { exportAddress, labelSummaryQuery } from './queries.ts';
import { labelDays, type LabelSearch, readLabelSearch } from './search.ts';
import { ShareCell } from './share.tsx';

const route = getRouteApi('/labels');

export function LabelsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const query = useQuery(labelSummaryQuery(search.days));
  const change = (next: Partial<LabelSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  const show = (next: Partial<LabelSearch>) => {
    change({ signal: undefined, form: undefined, ...next });
    document.getElementById('examples')?.scrollIntoView({ block: 'start' });
    document.getElementById('examples')?.focus({ preventScroll: true });
  };
  const nothing = query.data !== undefined && query.data.flagged.decided + query.data.sample.decided + query.data.tips.decided === 0;
  return (
    <>
      <div className="page-head">
        <h1>{t('labels.title')}</h1>
        {query.data !== undefined && (
          <span className="page-count">{t('labels.period', { from: formatDay(query.data.from), to: formatDay(query.data.to) })}</span>
        )}
        <MachineNote />
      </div>
      <p className="page-hint">{t('labels.hint')}</p>
      <div className="filters">
        <NativeSelect
          size="xs"
          aria-label={t('labels.days')}
          value={String(search.days)}
          onChange={(event) => change({ days: readLabelSearch({ days: event.currentTarget.value }).days })}
          data={labelDays.map((days) => ({ value: String(days), label: t('labels.lastDays', { n: days }) }))}
        />
      </div>
      {query.isPending && <Loading rows={5} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {nothing && <Empty title={t('labels.empty')} hint={t('labels.emptyHint')} />}
      {query.data !== undefined && !nothing && (
        <>
          {query.data.truncated && <p className="note">{t('labels.truncated')}</p>}
          <Tiles summary={query.data} show={show} />
          <Table
            title={t('labels.bySignal')}
            id="signals"
            rows={query.data.signals}
            show={(id) => show({ kind: 'false-alarm', signal: id })}
          />
          <Table
            title={t('labels.byForm')}
            id="forms"
            rows={query.data.forms}
            show={(id) => show({ kind: 'false-alarm', form: readLabelSearch({ form: id }).form })}
          />
          <Examples search={search} change={change} />
          {may('label.export') && <Export days={search.days} />}
        </>
      )}
    </>
  );
}

function Tiles(props: { summary: LabelSummary; show: (next: Partial<LabelSearch>) => void }) {
  const { t } = useTranslation();
  const { flagged, sample, tips } = props.summary;
  return (
    <ul className="label-tiles">
      <li className="card">
        <h2>{t('labels.falseAlarms')}</h2>
        <ShareCell tally={flagged} />
        <p className="hint">{t('labels.falseAlarmsHint', { n: formatNumber(flagged.unsure) })}</p>
        <Button size="compact-xs" variant="default" onClick={() => props.show({ kind: 'false-alarm' })}>
          {t('labels.showExamples')}
        </Button>
      </li>
      <li className="card">
        <h2>{t('labels.misses')}</h2>
        <ShareCell tally={sample} />
        <p className="hint">{t('labels.missesHint', { n: formatNumber(sample.unsure) })}</p>
        <Button size="compact-xs" variant="default" onClick={() => props.show({ kind: 'miss' })}>
          {t('labels.showExamples')}
        </Button>
      </li>
      <li className="card">
        <h2>{t('labels.tips')}</h2>
        <ShareCell tally={tips} />
        <p className="hint">{t('labels.tipsHint')}</p>
      </li>
    </ul>
  );
}

function Table(props: { title: string; id: 'signals' | 'forms'; rows: LabelPerKind[]; show: (id: string) => void }) {
  const { t } = useTranslation();
  const catalogue = useQuery(catalogueQuery);
  const words = useEntryWords();
  const title = `labels-${props.id}`;
  const nameOf = (id: string) => {
    if (props.id === 'forms') return wordOf('form', id);
    const entry = catalogue.data?.entries.find((one) => one.id === id);
    return entry === undefined ? id : words.name(entry);
  };
  return (
    <section className="card" aria-labelledby={title}>
      <h2 id={title}>{props.title}</h2>
      {props.rows.length === 0 ? (
        <p className="note">{t('labels.noRows')}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="group" aria-labelledby={title}>
          <table className="table label-table">
            <thead>
              <tr>
                <th scope="col">{props.id === 'forms' ? t('labels.form') : t('labels.signal')}</th>
                <th scope="col">{t('labels.falseOfDecided')}</th>
                <th scope="col">{t('labels.unsure')}</th>
                <th scope="col">{t('labels.missed')}</th>
                <th scope="col">{t('labels.examples')}</th>
              </tr>
            </thead>
            <tbody>
              {props.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {nameOf(row.id)} {props.id === 'signals' && <small>{row.id}</small>}
                  </th>
                  <td>
                    <ShareCell tally={row} />
                  </td>
                  <td>{formatNumber(row.unsure)}</td>
                  <td>{formatNumber(row.misses)}</td>
                  <td>
                    {row.against > 0 && (
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-label={t('labels.showOf', { name: nameOf(row.id) })}
                        onClick={() => props.show(row.id)}
                      >
                        {t('labels.showExamples')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Examples(props: { search: LabelSearch; change: (next: Partial<LabelSearch>) => void }) {
  const { t } = useTranslation();
  const { search, change } = props;
  const catalogue = useQuery(catalogueQuery);
  const words = useEntryWords();
  const entry = catalogue.data?.entries.find((one) => one.id === search.signal);
  const filter = search.form !== undefined ? wordOf('form', search.form) : entry === undefined ? search.signal : words.name(entry);
  return (
    <section className="card" aria-labelledby="examples">
      <div className="card-head">
        <h2 id="examples" tabIndex={-1}>
          {t('labels.examples')}
        </h2>
        <SegmentedControl
          size="xs"
          aria-label={t('labels.kind')}
          value={search.kind}
          onChange={(value) => change({ kind: readLabelSearch({ kind: value }).kind })}
          data={[
            { value: 'false-alarm', label: t('labels.falseAlarms') },
            { value: 'miss', label: t('labels.misses') },
          ]}
        />
      </div>
      {filter !== undefined && (
        <p className="note">
          <Button
            size="compact-xs"
            variant="default"
            rightSection={<IconX size={14} aria-hidden />}
            aria-label={t('labels.clear', { name: filter })}
            onClick={() => change({ signal: undefined, form: undefined })}
          >
            {filter}
          </Button>
        </p>
      )}
      <ExampleList search={search} />
    </section>
  );
}

function Export(props: { days: number }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="labels-export">
      <h2 id="labels-export">{t('labels.export')}</h2>
      <p className="page-hint">{t('labels.exportHint')}</p>
      <Button
        component="a"
        href={exportAddress(props.days)}
        download
        size="sm"
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t('labels.download')}
      </Button>
    </section>
  );
}
