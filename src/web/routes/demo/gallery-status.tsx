import IconBriefcase from '@tabler/icons-react/icons/IconBriefcase';
import IconCamera from '@tabler/icons-react/icons/IconCamera';
import IconCertificate from '@tabler/icons-react/icons/IconCertificate';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconClock from '@tabler/icons-react/icons/IconClock';
import IconFileText from '@tabler/icons-react/icons/IconFileText';
import IconId from '@tabler/icons-react/icons/IconId';
import { BlockSteps } from '#web/ui/block-steps.tsx';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Card, FactList, RowList } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { DocumentCard, DocumentLook, Finding } from '#web/ui/document-card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { Menu } from '#web/ui/menu.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Remark } from '#web/ui/remark.tsx';
import { HatSummary, StaffBar } from '#web/ui/staff-bar.tsx';
import { DayRuler, StatusLine } from '#web/ui/status-line.tsx';
import { Pill, StatusPill } from '#web/ui/status-pill.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import { Viewer } from '#web/ui/viewer.tsx';
import pageUrl from './gallery-page.svg?url';
import { COLUMNS, PEOPLE, STATES, TERM } from './gallery-samples.ts';

export function StatusParts() {
  return (
    <>
      <StatusLine
        now={{ value: 'Проверка документов', note: 'Просмотрено 3 из 5' }}
        turn={{ value: 'ЦОК «Белый мост»', note: 'От вас ничего не нужно' }}
        due={{ value: '4 декабря, пятница', note: 'Осталось 6 дней' }}
        term={TERM}
      />
      <div className="with-side">
        <Card title="Состояния заявления, как их видит соискатель">
          <div className="row">
            {STATES.map(([state, tone, word]) => (
              <StatusPill key={state} state={state} tone={tone} word={word} size="s" />
            ))}
            <StatusPill state="under_review" tone="wait" word="На рассмотрении" />
          </div>
        </Card>
        <Card title="Срок в днях">
          <div className="stack">
            <DayRuler {...TERM} />
            <DayRuler {...TERM} today="2026-12-02" />
            <DayRuler {...TERM} today="2026-12-05" />
            <DayRuler {...TERM} stopped />
            <DayRuler {...TERM} to="2027-01-11" />
          </div>
        </Card>
        <Card title="Факты">
          <FactList
            facts={[
              { name: 'Владелец', value: 'А. П. Рябинина' },
              { name: 'Уровень квалификации', value: '7' },
              { name: 'Профессиональный стандарт', value: '16.025 Организация проектирования', wide: true },
            ]}
          />
        </Card>
        <Card title="Путь заявления">
          <Timeline
            steps={[
              { id: 'sent', state: 'done', name: 'Вы подали заявление', note: '24 ноября, вторник' },
              { id: 'review', state: 'now', name: 'Центр проверяет', note: 'до 4 декабря, пятница' },
              { id: 'payment', state: 'ahead', name: 'Оплата', note: 'Пришлём счёт, платит работодатель' },
            ]}
          />
        </Card>
      </div>
      <RowList
        rows={[
          { id: 'passport', icon: IconId, title: 'Паспорт', note: '2 страницы, чёткость хорошая', beside: <Passed>Проверен</Passed> },
          {
            id: 'consent',
            icon: IconFileText,
            title: 'Согласие на обработку данных',
            note: 'Подписано 24 ноября',
            beside: <Passed>Проверено</Passed>,
          },
        ]}
      />
    </>
  );
}

function Passed({ children }: { children: string }) {
  return (
    <Pill tone="good" icon={IconCheck} size="s">
      {children}
    </Pill>
  );
}

const PICTURE = { src: pageUrl, alt: 'Страница 5 трудовой книжки', width: 560, height: 666 };
const PAGES = Array.from({ length: 8 }, (_, index) => ({
  page: index + 1,
  href: `?page=${index + 1}`,
  mark: index === 4 ? ('blocks' as const) : undefined,
}));

export function DocumentParts() {
  return (
    <div className="with-steps">
      <BlockSteps
        label="Блоки заявления"
        current="documents"
        blocks={[
          { id: 'qualification', href: '?', name: 'Квалификация', state: 'full', completeness: 'ЦОК «Белый мост», портфолио' },
          { id: 'person', href: '?', name: 'Данные о соискателе', state: 'full', completeness: '7 из 7' },
          { id: 'documents', href: '?', name: 'Документы для заявления', state: 'begun', completeness: '3 из 5, исправьте один скан' },
          { id: 'portfolio', href: '?', name: 'Портфолио', state: 'empty', completeness: 'Не начато' },
        ]}
      />
      <div>
        <DocumentCard
          icon={IconId}
          kind="Документ, удостоверяющий личность"
          about="Паспорт.pdf, 2 страницы"
          beside={<Passed>Читается хорошо</Passed>}
        />
        <DocumentCard
          icon={IconBriefcase}
          kind="Подтверждение стажа"
          about="Трудовая книжка.pdf, 8 страниц, 6,2 МБ"
          state="blocks"
          beside={
            <Pill tone="bad" icon={IconClock} size="s">
              Переснимите страницу 5
            </Pill>
          }
        >
          <DocumentLook
            title="Что не так на странице 5"
            picture={PICTURE}
            marks={[
              { number: 1, kind: 'blocks', x: 0.84, y: 0.09, width: 0.155, height: 0.52 },
              { number: 2, kind: 'warns', x: 0.05, y: 0.72, width: 0.92, height: 0.2 },
            ]}
            pages={PAGES}
            page={5}
          >
            <Finding
              number={1}
              kind="blocks"
              title="Обрезан правый край"
              text="Не видно, на основании чего внесены записи. Центр не сможет проверить стаж."
            >
              <Button size={40} icon={<Icon of={IconCamera} />}>
                Переснять страницу
              </Button>
            </Finding>
            <Finding
              number={2}
              kind="warns"
              title="Печать и подпись бледные"
              text="Похоже на копию с копии. Снимите с оригинала при дневном свете."
            >
              <a href="?">Так и есть, объясню центру</a>
            </Finding>
            <Finding kind="passes" title="Остальные 7 страниц читаются" text="Заверены все, дата есть на каждой." />
          </DocumentLook>
        </DocumentCard>
        <DocumentCard
          icon={IconFileText}
          kind="Диплом"
          about="Диплом.pdf"
          state="uploading"
          upload={{ percent: 62, words: 'Загружено 62 %, можно уйти со страницы' }}
        />
        <DocumentCard
          icon={IconCertificate}
          kind="Уведомление о включении в реестр специалистов"
          about="Если есть. PDF или фото, до 20 МБ"
          state="empty"
          beside={
            <LinkButton to="?" kind="line" size={40}>
              Добавить
            </LinkButton>
          }
        />
      </div>
    </div>
  );
}

export function StaffParts() {
  const rows = PEOPLE.map(({ id, chosen, name, qualification, state, tone, today, left }) => {
    const [key, , word] = STATES[state] ?? STATES[0] ?? (['draft', 'idle', ''] as const);
    const cells = {
      number: id,
      applicant: <a href={`?open=${id}`}>{name}</a>,
      qualification,
      state: <StatusPill state={key} tone={tone} word={word} size="s" />,
      term: <DayRuler {...TERM} today={today} mini />,
      left,
    };
    return { id, chosen, cells };
  });
  return (
    <section data-dense="" className="stack">
      <StaffBar
        navLabel="Разделы"
        nav={[
          { label: 'Очередь', href: '/demo/parts' },
          { label: 'Реестр соискателей', href: '/centre' },
          { label: 'График', href: '/schedule' },
        ]}
        find={{ action: '/find', placeholder: 'Номер, фамилия, СНИЛС' }}
        account={
          <Menu summary={<HatSummary initials="МО" name="Осинский М. Е." hat="ЦОК «Белый мост» · регистратор" />}>
            <a href="?">Мой профиль</a>
          </Menu>
        }
      />
      <DataTable caption="Реестр соискателей, глазами центра" showCaption columns={COLUMNS} rows={rows} />
      <Pagination from={1} to={4} total={26} nextHref="?page=2" />
      <Remark
        number={1}
        title="Замечание к полю «Стаж по специальности»"
        where="поле и стр. 5"
        phrases={{ name: 'phrase', options: [{ value: 'edge', label: 'Обрезан край' }] }}
      >
        По трудовой книжке стаж 3 года 9 месяцев. Исправьте поле или приложите документ за прежние годы.
      </Remark>
      <TextInput name="remark" label="Новое замечание" hint="Соискатель увидит его у поля" />
      <Viewer
        title="Трудовая книжка.pdf"
        page={5}
        pages={PAGES}
        picture={PICTURE}
        marks={[{ number: 1, kind: 'field', x: 0.3, y: 0.4, width: 0.4, height: 0.1 }]}
        downloadHref="?file"
      />
      <KeyHints
        keys={[
          { keys: ['Пробел'], does: 'верно' },
          { keys: ['J', 'K'], does: 'дело' },
        ]}
      />
    </section>
  );
}
