-- More came than was asked: the excess goes back by a refund of its own, beside the one of an application that ends later.
alter table refunds drop constraint one_refund_of_an_application_and_invoice;
alter table refunds add constraint one_refund_of_an_application_invoice_and_move unique (invoice_id, application_id, opened_by_move);
comment on column refunds.opened_by_move is 'confirm_payment: the excess over the invoice; any other: the application has ended.';
