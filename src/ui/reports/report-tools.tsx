/** Stepping through the weeks, printing and files. Not printed. */
import { fullDay } from '#src/domain/vietnam-time.ts';
import { Button, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileTypeDocx, IconFileTypePdf, IconPrinter, IconTable } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportLine } from '#src/api/schema/reports.ts';
import { useMay } from '#src/ui/me.ts';

export function ReportTools(props: { id: string; weeks: readonly ReportLine[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const label = (week: ReportLine) =>
    t(week.state === 'released' ? 'report.optionReleased' : 'report.optionClosed', {
      from: fullDay(week.firstDay),
      to: fullDay(week.closesOn),
    });
  const options = [
    ...(may('case.read') ? [{ value: 'current', label: t('report.optionRunning') }] : []),
    ...props.weeks.map((week) => ({ value: week.id, label: label(week) })),
  ];
  // an address may name a week that the list does not reach
  const shown = options.some((option) => option.value === props.id) ? options : [{ value: props.id, label: t('report.title') }, ...options];
  const at = shown.findIndex((option) => option.value === props.id);
  const file = (name: string) => `/api/reports/${props.id}/${name}`;
  return (
    <div className="week-tools">
      <div className="week-steps">
        <Step id={shown[at + 1]?.value} text={t('report.older')} way="left" />
        <NativeSelect
          size="sm"
          aria-label={t('report.weeks')}
          data={shown}
          value={props.id}
          onChange={(event) => void navigate({ to: '/reports/$reportId', params: { reportId: event.currentTarget.value } })}
        />
        <Step id={shown[at - 1]?.value} text={t('report.newer')} way="right" />
      </div>
      <div className="week-files">
        <Button size="compact-sm" variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => globalThis.print()}>
          {t('report.print')}
        </Button>
        <Button
          component="a"
          size="compact-sm"
          variant="default"
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          href={file('report.pdf')}
          download
        >
          {t('report.pdf')}
        </Button>
        <Button
          component="a"
          size="compact-sm"
          variant="default"
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          href={file('report.docx')}
          download
        >
          {t('report.docx')}
        </Button>
        <Button
          component="a"
          size="compact-sm"
          variant="default"
          leftSection={<IconTable size={16} aria-hidden />}
          href={file('table.csv')}
          download
        >
          {t('report.csv')}
        </Button>
      </div>
    </div>
  );
}

function Step(props: { id: string | undefined; text: string; way: 'left' | 'right' }) {
  const icon = props.way === 'left' ? <IconChevronLeft size={18} aria-hidden /> : <IconChevronRight size={18} aria-hidden />;
  if (props.id === undefined) {
    return (
      <span className="week-step" aria-hidden data-off>
        {icon}
      </span>
    );
  }
  return (
    <Link to="/reports/$reportId" params={{ reportId: props.id }} className="week-step" aria-label={props.text} title={props.text}>
      {icon}
    </Link>
  );
}
