import IconCheck from '@tabler/icons-react/icons/IconCheck';
import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Icon } from './icon.tsx';

export interface BlockStep {
  id: string;
  href: string;
  name: string;
  /** `full`, `begun`, `wrong` (something must be corrected), `empty`. */
  state: 'full' | 'begun' | 'wrong' | 'empty';
  /** «5 из 5», «исправьте один скан», «Не начато». */
  completeness: string;
}

/** The blocks of an application with their completeness; any of them may be opened. On a phone they fold. */
export function BlockSteps({ label, blocks, current }: { label: string; blocks: readonly BlockStep[]; current: string }) {
  const at = blocks.findIndex((block) => block.id === current);
  return (
    <nav className="block-steps" aria-label={label}>
      <List blocks={blocks} current={current} />
      <details>
        <summary>
          <span className="fold">
            {m.ui_block_of({ number: at + 1, all: blocks.length, name: blocks[at]?.name ?? '' })}
            <span>{m.ui_all_blocks()}</span>
          </span>
          <span className="segments" aria-hidden="true">
            {blocks.map((block) => (
              <i key={block.id} className={block.state} />
            ))}
          </span>
        </summary>
        <List blocks={blocks} current={current} />
      </details>
    </nav>
  );
}

function List({ blocks, current }: { blocks: readonly BlockStep[]; current: string }) {
  return (
    <ol>
      {blocks.map((block, index) => (
        <li key={block.id} className={block.state}>
          <Link to={block.href} aria-current={block.id === current ? 'step' : undefined}>
            <span className="mark" aria-hidden="true">
              {block.state === 'full' ? <Icon of={IconCheck} size={16} /> : index + 1}
            </span>
            <span>
              {block.name}
              <small>{block.completeness}</small>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
