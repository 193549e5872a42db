import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';
import { BlockFrame, type BlockFrameProps } from './block-frame.tsx';
import { SavedAt, SaveTrouble } from './save-state.tsx';
import { useAutosave } from './use-autosave.ts';

/** A page of the application whose content is saved piece by piece (documents, portfolio); its ticks and the answers to remarks save themselves. */
export function PiecewiseFrame({ children, ...frame }: Omit<BlockFrameProps, 'form' | 'ticks' | 'saved'>) {
  const { application, blocks, current } = frame;
  const ticks = useRef<HTMLFormElement>(null);
  const { revalidate } = useRevalidator();
  const base = `/cabinet/applications/${application.id}`;
  const autosave = useAutosave(ticks, {
    url: `${base}/save/${current}`,
    version: blocks.find(({ id }) => id === current)?.version ?? 0,
    wayOf: (to) => (to === 'send' ? `${base}/send` : blocks.some(({ id }) => id === to) ? `${base}/edit/${to}` : null),
  });
  useEffect(() => {
    if (autosave.saved) void revalidate();
  }, [autosave.saved, revalidate]);
  return (
    <BlockFrame {...frame} ticks={ticks} saved={<SavedAt state={autosave.state} zone={application.zone} />}>
      <SaveTrouble autosave={autosave} page={`${base}/edit/${current}`} />
      {children}
    </BlockFrame>
  );
}
