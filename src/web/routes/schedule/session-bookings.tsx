import IconUsers from '@tabler/icons-react/icons/IconUsers';
import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Card, Empty } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { partWord } from './session-words.ts';

interface SessionBookingsProps {
  sessionId: string;
  seats: number;
  bookings: readonly {
    bookingId: string;
    applicationId: string;
    number: number | null;
    applicantName: string;
    qualification: string;
    parts: readonly ('theory' | 'practice')[];
    state: 'held' | 'booked';
    mayTakeBack: boolean;
  }[];
}

/** Whose seats are taken. */
export function SessionBookings({ sessionId, seats, bookings }: SessionBookingsProps) {
  const title = `${m.schedule_bookings()}: ${m.schedule_seats_taken({ taken: bookings.length, seats })}`;
  return (
    <section aria-labelledby="bookings" className="stack-s">
      <h2 id="bookings">{title}</h2>
      {bookings.length === 0 ? (
        <Card>
          <Empty icon={IconUsers} title={m.schedule_bookings_empty()}>
            {m.schedule_bookings_empty_text()}
          </Empty>
        </Card>
      ) : (
        <DataTable
          caption={title}
          columns={[
            { id: 'person', label: m.schedule_column_applicant(), heads: true },
            { id: 'application', label: m.schedule_column_application(), kind: 'num' },
            { id: 'qualification', label: m.schedule_column_qualification() },
            { id: 'parts', label: m.schedule_column_parts() },
            { id: 'state', label: m.schedule_column_booking() },
            { id: 'act', label: m.schedule_take_back(), hideLabel: true },
          ]}
          rows={bookings.map((booking) => ({
            id: booking.bookingId,
            cells: {
              person: <Link to={`/centre/applications/${booking.applicationId}`}>{booking.applicantName}</Link>,
              application: m.schedule_application({ number: booking.number ?? '' }),
              qualification: booking.qualification,
              parts: booking.parts.map(partWord).join(', '),
              state: booking.state === 'held' ? <Link to="/centre/dates">{m.schedule_booking_held()}</Link> : m.schedule_booking_booked(),
              act: booking.mayTakeBack && (
                <Link to={`/centre/schedule/${sessionId}/take-back/${booking.applicationId}`}>{m.schedule_take_back()}</Link>
              ),
            },
          }))}
        />
      )}
    </section>
  );
}
