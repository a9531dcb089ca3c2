SELECT open_desk()
