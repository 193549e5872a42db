import { type MouseEvent, type ReactNode, useRef } from 'react';
import { Form, Link } from 'react-router';
import { Button, LinkButton } from './button.tsx';

export interface ConfirmProps {
  /** A question: «Отозвать заявление?» */
  title: string;
  /** What follows: «Место на 15 декабря освободится». */
  text: ReactNode;
  /** The verb: «Отозвать», and the way back: «Оставить». */
  confirm: string;
  keep: string;
  keepHref: string;
  /** Where the form goes; the page's own address by default. */
  action?: string;
  /** Hidden values of the form. */
  values?: Readonly<Record<string, string>>;
  risk?: boolean;
  /** Fields inside the form, such as a reason. */
  children?: ReactNode;
}

/** The question as a page of its own: works without JavaScript. */
export function Confirm({ heading = 'h1', onKeep, ...props }: ConfirmProps & { heading?: 'h1' | 'h2'; onKeep?: () => void }) {
  const { title, text, confirm, keep, keepHref, action, values = {}, risk, children } = props;
  const Heading = heading;
  return (
    <Form method="post" action={action} className="confirm">
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="answers">
        <Button kind={risk ? 'risk' : 'filled'}>{confirm}</Button>
        {onKeep ? (
          <Button kind="line" type="button" onClick={onKeep}>
            {keep}
          </Button>
        ) : (
          <LinkButton kind="line" to={keepHref}>
            {keep}
          </LinkButton>
        )}
      </div>
    </Form>
  );
}

/** A link to the page of the question; with JavaScript the same question opens in a dialog over this page. */
export function ConfirmLink({ to, label, className, ...question }: ConfirmProps & { to: string; label: ReactNode; className?: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.current?.showModal();
  };
  return (
    <>
      <Link to={to} className={className} onClick={open}>
        {label}
      </Link>
      <Dialog ref={dialog} label={question.title}>
        <Confirm {...question} action={question.action ?? to} heading="h2" onKeep={() => dialog.current?.close()} />
      </Dialog>
    </>
  );
}

/** A native dialog; open it with `ref.current.showModal()`. Whatever it asks must have a page too. */
export function Dialog({ ref, label, children }: { ref: React.Ref<HTMLDialogElement>; label: string; children: ReactNode }) {
  return (
    <dialog className="dialog" ref={ref} aria-label={label}>
      {children}
    </dialog>
  );
}
