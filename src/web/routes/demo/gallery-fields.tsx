import IconArrowRight from '@tabler/icons-react/icons/IconArrowRight';
import IconCertificate from '@tabler/icons-react/icons/IconCertificate';
import IconWifiOff from '@tabler/icons-react/icons/IconWifiOff';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Card, Empty, NextStep, Skeleton } from '#web/ui/card.tsx';
import { RadioCards, Segmented, Tick } from '#web/ui/choices.tsx';
import { Confirm, ConfirmLink } from '#web/ui/confirm.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Combobox, DateInput, FileInput, Select, Textarea, TextInput } from '#web/ui/inputs.tsx';
import { Logo } from '#web/ui/logo.tsx';
import { Menu } from '#web/ui/menu.tsx';
import { Breadcrumbs, Tabs } from '#web/ui/navigation.tsx';
import { Note, SavedMark } from '#web/ui/note.tsx';
import { Progress } from '#web/ui/progress.tsx';

const WITHDRAW = {
  title: 'Отозвать заявление?',
  text: 'Место на 15 декабря освободится. Заплаченное вернёт центр.',
  confirm: 'Отозвать',
  keep: 'Оставить',
  keepHref: '?',
  risk: true,
};

export function SmallParts() {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Мои заявления', href: '?' }, { label: '№ 779 от 24.11.2026 11:50' }]} />
      <Card title="Кнопки">
        <div className="row">
          <Logo />
          <Button type="button">Отправить</Button>
          <Button type="button" iconAfter={<Icon of={IconArrowRight} />}>
            Далее: портфолио
          </Button>
          <Button type="button" kind="line">
            Сохранить
          </Button>
          <Button type="button" kind="soft">
            Добавить
          </Button>
          <Button type="button" kind="risk">
            Отказать…
          </Button>
          <LinkButton to="?" kind="quiet">
            Отмена
          </LinkButton>
          <Button busy>Отправить центру</Button>
        </div>
        <div className="row">
          <Button type="button" size={40}>
            40
          </Button>
          <Button type="button" size={32} kind="line">
            32
          </Button>
          <Button type="button" size={40} disabled>
            Признать
          </Button>
          <span className="small mute">Кнопка заработает, когда отметите пункты 8 и 11</span>
          <Menu summary="Меню" toLeft>
            <a href="?">Мой профиль</a>
            <a href="?" aria-current="true">
              ЦОК «Белый мост»
            </a>
          </Menu>
          <ConfirmLink to="?withdraw" label="Отозвать заявление" {...WITHDRAW} />
        </div>
      </Card>
      <div className="columns-3">
        <Card title="Сообщения">
          <div className="stack-s">
            <Note>Календарь обновлён в 09:00</Note>
            <Note tone="good">Оплата пришла, выберите дату</Note>
            <Note tone="turn" icon={IconWifiOff}>
              Связи нет. Файл догрузим сами
            </Note>
            <Note tone="bad">
              Не удалось сохранить. <a href="?">Повторить</a>. Введённое осталось на странице
            </Note>
            <SavedMark>Сохранено в 14:32</SavedMark>
          </div>
        </Card>
        <Card title="Пусто, загрузка">
          <div className="stack">
            <Empty icon={IconCertificate} title="Свидетельств пока нет" action={<LinkButton to="?">Подать заявление</LinkButton>}>
              Они появятся здесь после экзамена, вместе с PDF и ссылкой для работодателя.
            </Empty>
            <Skeleton label="Проверяем 8 страниц" />
            <Progress value={5} max={8} label="Проверяем: 5 из 8 страниц" />
          </div>
        </Card>
        <Card title="Вопрос на своей странице">
          <Confirm {...WITHDRAW} heading="h2" />
        </Card>
      </div>
      <Tabs
        label="Заявления"
        tabs={[
          { label: 'Мои', href: '?mine', count: 11, current: true },
          { label: 'Все', href: '?all', count: 26 },
          { label: 'На доработке', href: '?returned', count: 8 },
        ]}
      />
      <NextStep title="Пока вы ждёте, попробуйте пробный экзамен" action={<LinkButton to="?">Начать пробный экзамен</LinkButton>}>
        20 вопросов по вашей квалификации, около получаса. Результат увидите только вы.
      </NextStep>
    </>
  );
}

export function FieldParts() {
  return (
    <Card title="Поля">
      <form className="stack" method="post">
        <ErrorSummary
          title="Исправьте два поля"
          errors={[
            { field: 'familyName', text: 'Фамилия: две латинские буквы' },
            { field: 'issued', text: 'Дата выдачи: такого дня нет' },
          ]}
        />
        <div className="form-grid">
          <TextInput
            name="familyName"
            label="Фамилия"
            defaultValue="Pябининa"
            error="Буквы P и a латинские."
            corrections={[{ label: 'Заменить на «Рябинина»', name: 'correct', value: 'familyName' }]}
          />
          <TextInput
            name="givenName"
            label="Имя"
            defaultValue="Павловна"
            warning="Похоже на отчество."
            corrections={[
              { label: 'Поменять местами', name: 'correct', value: 'swap' },
              { label: 'Так и есть', name: 'accept', value: 'givenName' },
            ]}
          />
          <DateInput name="issued" label="Дата выдачи" defaultValue="31.02.2019" error="Такого дня нет: в феврале 28 дней" />
          <TextInput
            name="phone"
            label="Телефон"
            hint="Для напоминаний об экзамене"
            defaultValue="+7 000 145-20-36"
            saved="Сохранено в 14:32"
          />
          <Select name="region" label="Регион" empty="Все регионы" options={[{ value: '66', label: 'Свердловская область' }]} />
          <Combobox name="issuer" label="Кем выдан" hint="Подставили по коду, проверьте" suggestions={['Отделом внутренних дел']} />
          <TextInput name="code" label="Код подразделения" placeholder="000-000" hint="Шесть цифр из паспорта" short />
          <Segmented
            name="payer"
            label="Оплата"
            defaultValue="self"
            choices={[
              { value: 'self', label: 'Соискатель' },
              { value: 'employer', label: 'Работодатель' },
            ]}
          />
          <Textarea name="comment" label="Ответ центру" fieldClassName="full" />
          <FileInput name="scan" label="Скан" hint="PDF или фото, до 20 МБ" fieldClassName="full" />
        </div>
        <RadioCards
          name="time"
          label="Время"
          defaultValue="10"
          choices={[
            { value: '10', label: '10:00–13:30', note: '8 мест из 12. Теория и портфолио в один день' },
            { value: '14', label: '14:00–17:30', note: '2 места из 12. Теория и портфолио в один день' },
            { value: '18', label: '18:00–21:30', note: 'Мест нет', disabled: true },
          ]}
        />
        <Tick name="truth" label="Достоверность предоставленных данных подтверждаю" defaultChecked />
        <Tick
          name="consent"
          label="Согласие на обработку персональных данных"
          hint="Отозвать можно в кабинете в любой день"
          error="Отметьте согласие: без него заявление не отправить"
        />
        <div className="form-actions">
          <LinkButton kind="line" to="?">
            Назад: образование
          </LinkButton>
          <Button>Далее: портфолио</Button>
        </div>
      </form>
    </Card>
  );
}
