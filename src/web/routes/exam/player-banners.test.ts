import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { m } from '#web/paraglide/messages.js';
import { PlayerBanners } from './player-banners.tsx';

const shown = (over: Partial<Parameters<typeof PlayerBanners>[0]>) =>
  renderToStaticMarkup(
    createElement(PlayerBanners, { secondsLeft: 3600, online: true, unsent: [], rejected: [], onRetry: async () => {}, ...over }),
  );

it('says that everything is on the server where it is', () => {
  expect(shown({})).toContain(m.exam_all_on_server());
});

it('asks to answer again where the server refused an answer, and does not claim that everything is saved', () => {
  const page = shown({ rejected: [3, 7] });
  expect(page).toContain(m.exam_answer_rejected({ items: '3, 7' }));
  expect(page).toContain(m.exam_not_on_server());
  expect(page).not.toContain(m.exam_all_on_server());
});

it('says which answers are kept on the computer while the network is away', () => {
  expect(shown({ online: false, unsent: [2] })).toContain(m.exam_offline_kept({ items: '2' }));
});
