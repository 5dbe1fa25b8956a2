"""Turn a vendor's Postman collection into a contract that machines enforce."""

__version__ = "0.1.0"
