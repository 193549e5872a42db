import { Outlet } from 'react-router';

/** The exam itself: no menu, no way out but the exam's own buttons. */
export default function ExamLayout() {
  return (
    <main id="content" tabIndex={-1}>
      <Outlet />
    </main>
  );
}
