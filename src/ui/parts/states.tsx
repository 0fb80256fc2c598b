/** What a screen shows when it has nothing to show: loading, failure, emptiness, the end of a list. */
import { Alert, Button, Skeleton } from '@mantine/core';
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemWord } from '#src/ui/words.ts';

export function Loading(props: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('state.loading')} className="loading">
      {Array.from({ length: props.rows ?? 6 }, (_, row) => (
        <Skeleton key={row} height={64} radius="sm" />
      ))}
    </div>
  );
}

export function Failed(props: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert className="failed" color="red" variant="outline" icon={<IconPlugConnectedX size={20} />} role="alert">
      <p>{problemWord(props.error)}</p>
      <Button size="compact-sm" variant="default" onClick={props.retry}>
        {t('state.retry')}
      </Button>
    </Alert>
  );
}

export function Empty(props: { title: string; hint: string; action?: { text: string; act: () => void } }) {
  return (
    <div className="empty">
      <IconCircleCheck size={36} stroke={1.4} aria-hidden />
      <p className="empty-title">{props.title}</p>
      <p>{props.hint}</p>
      {props.action !== undefined && (
        <Button variant="default" onClick={props.action.act}>
          {props.action.text}
        </Button>
      )}
    </div>
  );
}

/** The button under a paged list. */
export function More(props: { query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) {
  const { t } = useTranslation();
  if (!props.query.hasNextPage) return null;
  return (
    <div className="more">
      <Button variant="default" disabled={props.query.isFetchingNextPage} onClick={() => void props.query.fetchNextPage()}>
        {props.query.isFetchingNextPage ? t('state.loadingMore') : t('state.more')}
      </Button>
    </div>
  );
}
