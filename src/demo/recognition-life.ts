import { SKILLS } from './content/index.ts';
import type { CouncilLife } from './council-life.ts';
import { tellRecognitionBeforeExam } from './tell-recognition-before-exam.ts';
import { tellRecognitionFromExam } from './tell-recognition-from-exam.ts';

/** Ten full working days lie between a notice and its procedure, so nothing here is to be held before. */
export const RECOGNITION_LIFE: CouncilLife = {
  council: SKILLS,
  toReview: ['kz-under-review'],
  plans: [
    { site: 'astana', room: 'Зал 1', days: [12, 14, 18, 23], theoryAt: '10:00', practiceAt: '12:00', seats: 12 },
    { site: 'almaty', room: 'Класс', days: [13, 20], theoryAt: '10:00', practiceAt: '12:00', seats: 8 },
  ],
  held: { site: 'astana', room: 'Зал 1', days: [-10, -2] },
  present: { site: 'astana', room: 'Зал 2' },
  tell(telling, { held, coming }) {
    tellRecognitionBeforeExam(telling, coming);
    tellRecognitionFromExam(telling, held);
  },
};
