SELECT open_more(:roster, :users)
