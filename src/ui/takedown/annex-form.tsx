/** The lines of the annex in a draft: what is printed of each page, and which pages are asked for. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EditTakedown, TakedownDetail, TakedownOptions } from '#src/api/schema/takedowns.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { wordOf } from '#src/ui/words.ts';

type Line = EditTakedown['items'][number];

export function AnnexForm(props: {
  found: TakedownDetail;
  form: EditTakedown;
  articles: TakedownOptions['articles'];
  set: (items: Line[]) => void;
}) {
  const { t } = useTranslation();
  const { found, form, articles } = props;
  const lineOf = (item: TakedownDetail['items'][number]): Line =>
    form.items.find((line) => line.id === item.id) ?? {
      id: item.id,
      summary: item.summary,
      article: item.article,
      showName: item.displayName !== null,
      remove: false,
    };
  const put = (line: Line) => props.set([...form.items.filter((one) => one.id !== line.id), line]);
  return (
    <fieldset className="td-set">
      <legend>{t('takedown.annex', { n: found.items.length })}</legend>
      {found.fields.leftOut > 0 && <p className="note">{t('takedown.leftOut', { n: found.fields.leftOut })}</p>}
      <ol className="td-annex">
        {found.items.map((item, at) => {
          const line = lineOf(item);
          const known = articles.some((article) => article.text === line.article);
          return (
            <li key={item.id} data-removed={line.remove || undefined}>
              <p className="td-item-url">
                <b>{at + 1}.</b> {wordOf('platform', item.platform)}{' '}
                <code>
                  <SafeText text={item.url} />
                </code>
              </p>
              <small>
                {item.copy === null
                  ? t('takedown.noCopy')
                  : t('takedown.copy', { kind: wordOf('takedownCopy', item.copy.kind), hash: item.copy.sha256.slice(0, 16) })}
              </small>
              <TextInput
                size="xs"
                aria-label={t('takedown.summaryOf', { n: at + 1 })}
                value={line.summary}
                maxLength={600}
                disabled={line.remove}
                onChange={(event) => put({ ...line, summary: event.currentTarget.value })}
              />
              <div className="td-annex-row">
                <NativeSelect
                  size="xs"
                  aria-label={t('takedown.articleOf', { n: at + 1 })}
                  value={line.article}
                  disabled={line.remove}
                  onChange={(event) => put({ ...line, article: event.currentTarget.value })}
                  data={[
                    ...(known ? [] : [{ value: line.article, label: line.article }]),
                    ...articles.map((article) => ({ value: article.text, label: `${article.text} – ${article.name}` })),
                  ]}
                />
                <Checkbox
                  size="xs"
                  label={t('takedown.showName')}
                  checked={line.showName}
                  disabled={line.remove || item.displayName === null}
                  onChange={(event) => put({ ...line, showName: event.currentTarget.checked })}
                />
                <Checkbox
                  size="xs"
                  label={t('takedown.removeLine')}
                  checked={line.remove}
                  onChange={(event) => put({ ...line, remove: event.currentTarget.checked })}
                />
              </div>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
