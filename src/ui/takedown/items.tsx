/** What became of every page: the machine's look as a suggestion, the result as a person says. */
import { Button } from '@mantine/core';
import { IconRefresh, IconRobot } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakedownDetail, TakedownItem } from '#src/api/schema/takedowns.ts';
import { type Verdict, verdicts } from '#src/domain/evidence.ts';
import { queryClient } from '#src/ui/api.ts';
import { formatShort } from '#src/ui/format.ts';
import { CopyText } from '#src/ui/parts/copy-text.tsx';
import { useNow } from '#src/ui/parts/now.ts';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { actOn, isLooking, takedownQuery } from './queries.ts';

export function Items(props: { found: TakedownDetail }) {
  const { t } = useTranslation();
  const { found } = props;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const act = async (name: string, more: Record<string, unknown> = {}) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await actOn(found.id, name, { version: found.version, ...more });
    } catch (error) {
      setProblem(error);
      void queryClient.invalidateQueries({ queryKey: takedownQuery(found.id).queryKey });
    }
    setBusy(false);
  };
  const done = found.items.filter((item) => item.result !== null).length;
  return (
    <section className="card" aria-labelledby="items-title">
      <div className="card-head">
        <h2 id="items-title">{t('takedown.items')}</h2>
        <span className="page-count">{t('takedown.itemsDone', { done, all: found.items.length })}</span>
      </div>
      {problem !== null && (
        <p className="note-bad" role="alert">
          {problemWord(problem)}
        </p>
      )}
      <ol className="td-items">
        {found.items.map((item, at) => (
          <li key={item.id}>
            <p className="td-item-url">
              <b>{at + 1}.</b> <CopyText text={item.url} />
            </p>
            <MachineLook item={item} />
            <div className="td-item-acts">
              <div className="levels" role="group" aria-label={t('takedown.resultOf', { n: at + 1 })}>
                {verdicts.map((verdict) => (
                  <button
                    key={verdict}
                    type="button"
                    aria-pressed={item.result === verdict}
                    disabled={!found.acts.includes('result') || busy}
                    onClick={() => void act(`items/${item.id}/result`, { result: verdict satisfies Verdict })}
                  >
                    {wordOf('takedownVerdict', verdict)}
                  </button>
                ))}
              </div>
              {found.acts.includes('recheck') && (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={busy}
                  leftSection={<IconRefresh size={15} aria-hidden />}
                  onClick={() => void act(`items/${item.id}/recheck`)}
                >
                  {t('takedown.checkNow')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function MachineLook(props: { item: TakedownItem }) {
  const { t } = useTranslation();
  const { check, nextCheckAt } = props.item;
  const now = useNow();
  return (
    <p className="td-look">
      <IconRobot size={15} aria-hidden />
      {check === null
        ? t('takedown.notLooked')
        : t('takedown.looked', {
            verdict: check.verdict === null ? t('takedown.noVerdict') : wordOf('takedownVerdict', check.verdict),
            time: check.at === null ? '' : formatShort(check.at),
          })}
      {check?.outcome != null && ` (${wordOf('outcome', check.outcome)})`}
      {isLooking(props.item, now)
        ? ` · ${t('takedown.looking')}`
        : nextCheckAt !== null && ` · ${t('takedown.nextLook', { time: formatShort(nextCheckAt) })}`}
    </p>
  );
}
