import { m } from '#web/paraglide/messages.js';
import { DataTable } from '#web/ui/data-table.tsx';

/** The share right by section. */
export function SectionMarks({ sections }: { sections: readonly { title: string; points: number; max: number }[] }) {
  return (
    <DataTable
      caption={m.exam_by_section()}
      columns={[
        { id: 'section', label: m.exam_section(), heads: true },
        { id: 'points', label: m.exam_section_points(), kind: 'num' },
        { id: 'share', label: m.exam_section_share(), kind: 'num' },
      ]}
      rows={sections.map(({ title, points, max }) => ({
        id: title,
        cells: { section: title, points: m.exam_of({ points, max }), share: `${Math.round((points * 100) / max)} %` },
      }))}
    />
  );
}
