-- From here to the end of the transaction row-level security holds.
SELECT set_config('role', 'mingzhang_desk', true)
