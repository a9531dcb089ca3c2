SELECT enter(:who, :whole, :roots, :writing, :allowed, :today)
