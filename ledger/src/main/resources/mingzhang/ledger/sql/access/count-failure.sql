UPDATE account_password SET failures = :failures, locked_until = :locked_until WHERE account = :account
