import type { TablerIcon } from '@tabler/icons-react';

interface IconProps {
  /** A component from `@tabler/icons-react/icons/IconName`, imported one by one so that only the used icons reach the browser. */
  of: TablerIcon;
  size?: 14 | 16 | 18 | 20 | 24 | 28;
  /** Only for an icon that stands without a word beside it. */
  label?: string;
  className?: string;
}

export function Icon({ of: Shape, size = 20, label, className }: IconProps) {
  const stroke = size <= 14 ? 2.25 : size <= 16 ? 2 : 1.75;
  const name = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true as const };
  return <Shape size={size} stroke={stroke} className={`icon ${className ?? ''}`.trim()} {...name} />;
}
