UPDATE asset SET disposed_on = :disposed_on, disposal = :disposal
WHERE organisation = :organisation AND card = :card AND disposed_on IS NULL
