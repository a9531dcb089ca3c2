CREATE TABLE bench_bare (voucher text, day date, unit text, nature text, project text, function text, economy text, government text,
    fund text, amount numeric, purpose text)
