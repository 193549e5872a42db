import { m } from '#web/paraglide/messages.js';
import { PageHeader } from '#web/ui/navigation.tsx';

export const meta = () => [{ title: `${m.public_accessibility_title()} · ${m.common_product()}` }];

const PARTS = [
  [m.public_accessibility_look, m.public_accessibility_look_text],
  [m.public_accessibility_keys, m.public_accessibility_keys_text],
  [m.public_accessibility_sites, m.public_accessibility_sites_text],
  [m.public_accessibility_measure, m.public_accessibility_measure_text],
  [m.public_accessibility_tell, m.public_accessibility_tell_text],
] as const;

export default function Accessibility() {
  return (
    <div className="wrap">
      <PageHeader title={m.public_accessibility_title()} lead={m.public_accessibility_lead()} />
      <div className="prose">
        {PARTS.map(([title, text]) => (
          <section key={title()}>
            <h2>{title()}</h2>
            <p>{text()}</p>
          </section>
        ))}
      </div>
    </div>
  );
}
