"""Turn a vendor's Postman collection into a contract that machines enforce."""
