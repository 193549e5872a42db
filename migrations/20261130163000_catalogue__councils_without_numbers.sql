/* Since 20261124203020 the setting certificate.numbering says who numbers certificates; nothing has read or written the column since. */
alter table councils drop column certificate_numbers;
