import { m } from '#web/paraglide/messages.js';

export default function Home() {
  return (
    <section className="wrap main-top">
      <h1>{m.public_home_title()}</h1>
      <p className="lead">{m.public_home_lead()}</p>
    </section>
  );
}
